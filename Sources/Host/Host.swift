// The host: files that survive a power cut, processes without a shell, signals, folders of the exchange.
