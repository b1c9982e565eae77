#!/bin/sh
# The user's name and password are this container's.
set -eu

sed -e "s|\${user}|$REDIS_USER|g" -e "s|\${password}|$REDIS_PASSWORD|g" /polystore/users.acl > /tmp/users.acl
exec docker-entrypoint.sh redis-server /polystore/redis.conf --dir /data --aclfile /tmp/users.acl
