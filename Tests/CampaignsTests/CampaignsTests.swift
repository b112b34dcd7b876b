// Tests of Campaigns.
