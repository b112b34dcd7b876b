print("nightledger")
