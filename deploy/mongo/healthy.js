// Initiates the replica set the first time; healthy as soon as its only member is primary.
const { MONGO_INITDB_ROOT_USERNAME, MONGO_INITDB_ROOT_PASSWORD, REPLICA_SET_HOST } = process.env;

db.getSiblingDB('admin').auth(MONGO_INITDB_ROOT_USERNAME, MONGO_INITDB_ROOT_PASSWORD);
if (!db.hello().setName) {
    rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: REPLICA_SET_HOST }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
