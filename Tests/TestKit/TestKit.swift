// What tests share: a private cluster, scratch folders, golden files, the shared data.
