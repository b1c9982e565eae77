// Runs once, when the container's volume is new. The service reads and writes its database, watches it, and changes the
// validators of its collections; nothing else.
const { MONGO_INITDB_ROOT_USERNAME, MONGO_INITDB_ROOT_PASSWORD, SERVICE_DATABASE, SERVICE_USER, SERVICE_PASSWORD } = process.env;

db.getSiblingDB('admin').auth(MONGO_INITDB_ROOT_USERNAME, MONGO_INITDB_ROOT_PASSWORD);

const database = db.getSiblingDB(SERVICE_DATABASE);
database.createRole({
    role: 'service',
    privileges: [{ resource: { db: SERVICE_DATABASE, collection: '' }, actions: ['collMod'] }],
    roles: ['readWrite'],
});
database.createUser({ user: SERVICE_USER, pwd: SERVICE_PASSWORD, roles: ['service'] });
