// Tests of Warehouse.
