// libpq's header, where Debian puts it or where the compiler already looks, and its functions.
//
// The library is loaded when the first connection is made, not when the program starts: with the
// twenty others that it brings, that would be a third of the time of every command that needs no
// database. Each function that we call stands below once more with its own name and type, which the
// compiler compares with the header; it looks the real one up when it is called for the first time.
#pragma once

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif
#include <dlfcn.h>
#include <stddef.h>

// NULL: the machine has none of it; dlerror() says why.
static inline void *libpq_library(void) {
  static void *library;
  if (library == NULL) library = dlopen("libpq.so.5", RTLD_LAZY | RTLD_LOCAL);
  return library;
}

// Hidden: libpq calls some of these functions itself and must find its own.
#define LATE(result_type, name, parameters, arguments)                                   \
  __attribute__((weak, visibility("hidden"))) result_type name parameters {              \
    static __typeof__(&name) function;                                                   \
    if (function == NULL) function = (__typeof__(&name))dlsym(libpq_library(), #name);   \
    return function arguments;                                                           \
  }

// Connections.
LATE(PGconn *, PQconnectStartParams,
  (const char *const *keywords, const char *const *values, int expand),
  (keywords, values, expand))
LATE(PostgresPollingStatusType, PQconnectPoll, (PGconn *connection), (connection))
LATE(void, PQfinish, (PGconn *connection), (connection))
LATE(ConnStatusType, PQstatus, (const PGconn *connection), (connection))
LATE(int, PQsocket, (const PGconn *connection), (connection))
LATE(int, PQsetnonblocking, (PGconn *connection, int argument), (connection, argument))
LATE(char *, PQerrorMessage, (const PGconn *connection), (connection))
LATE(int, PQbackendPID, (const PGconn *connection), (connection))
LATE(int, PQserverVersion, (const PGconn *connection), (connection))
LATE(const char *, PQparameterStatus,
  (const PGconn *connection, const char *name),
  (connection, name))
LATE(char *, PQdb, (const PGconn *connection), (connection))
LATE(char *, PQhost, (const PGconn *connection), (connection))
LATE(PQconninfoOption *, PQconninfo, (PGconn *connection), (connection))
LATE(PQconninfoOption *, PQconninfoParse,
  (const char *conninfo, char **complaint),
  (conninfo, complaint))
LATE(void, PQconninfoFree, (PQconninfoOption *options), (options))
LATE(PGVerbosity, PQsetErrorVerbosity,
  (PGconn *connection, PGVerbosity verbosity),
  (connection, verbosity))
LATE(PQnoticeReceiver, PQsetNoticeReceiver,
  (PGconn *connection, PQnoticeReceiver receiver, void *argument),
  (connection, receiver, argument))

// Statements.
LATE(int, PQsendQuery, (PGconn *connection, const char *query), (connection, query))
LATE(int, PQsendQueryParams,
  (PGconn *connection, const char *command, int count, const Oid *types, const char *const *values,
    const int *lengths, const int *formats, int format),
  (connection, command, count, types, values, lengths, formats, format))
LATE(int, PQsetSingleRowMode, (PGconn *connection), (connection))
LATE(int, PQflush, (PGconn *connection), (connection))
LATE(int, PQconsumeInput, (PGconn *connection), (connection))
LATE(int, PQisBusy, (PGconn *connection), (connection))
LATE(PGresult *, PQgetResult, (PGconn *connection), (connection))
LATE(PGcancel *, PQgetCancel, (PGconn *connection), (connection))
LATE(int, PQcancel, (PGcancel *cancel, char *complaint, int size), (cancel, complaint, size))
LATE(void, PQfreeCancel, (PGcancel *cancel), (cancel))

// Results.
LATE(ExecStatusType, PQresultStatus, (const PGresult *result), (result))
LATE(char *, PQresultErrorField, (const PGresult *result, int field), (result, field))
LATE(char *, PQcmdStatus, (PGresult *result), (result))
LATE(char *, PQcmdTuples, (PGresult *result), (result))
LATE(int, PQntuples, (const PGresult *result), (result))
LATE(int, PQnfields, (const PGresult *result), (result))
LATE(char *, PQfname, (const PGresult *result, int column), (result, column))
LATE(Oid, PQftype, (const PGresult *result, int column), (result, column))
LATE(char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))
LATE(int, PQgetlength, (const PGresult *result, int row, int column), (result, row, column))
LATE(int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))
LATE(void, PQclear, (PGresult *result), (result))

// COPY.
LATE(int, PQputCopyData,
  (PGconn *connection, const char *buffer, int count),
  (connection, buffer, count))
LATE(int, PQputCopyEnd, (PGconn *connection, const char *complaint), (connection, complaint))
LATE(int, PQgetCopyData,
  (PGconn *connection, char **buffer, int asynchronous),
  (connection, buffer, asynchronous))
LATE(void, PQfreemem, (void *memory), (memory))

#undef LATE
