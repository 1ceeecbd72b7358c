// Makes the planner count anew what the indexes hold, and forget the plans that it made before; waits at most ten seconds.
CALL db.prepareForReplanning(10)
