import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct TransactionTests {
  let database: TestDatabase
  let connection: Connection

  init() throws {
    database = try TestDatabase.make(template: "numbers") { (connection) throws(Problem) in
      try connection.execute(
        """
        CREATE TABLE public.numbers (
          number integer CONSTRAINT number_once PRIMARY KEY, name text,
          CONSTRAINT small CHECK (number < 1000))
        """)
    }
    connection = try database.connect()
  }

  private func insert(_ number: Int) throws(Problem) {
    try connection.execute("INSERT INTO public.numbers (number) VALUES (\(number))")
  }

  private func numbers() throws -> [Int] {
    try connection.query("SELECT number FROM public.numbers ORDER BY number").map {
      try $0.int("number")
    }
  }

  @Test func `what returns is committed, what throws is rolled back`() throws {
    let count = try connection.transaction { () throws(Problem) in
      try insert(1)
      return try connection.execute("UPDATE public.numbers SET name = 'one'")
    }
    #expect(count == 1)
    #expect(throws: Problem.self) {
      try connection.transaction { () throws(Problem) in
        try insert(2)
        throw Problem(.badData, "no")
      }
    }
    #expect(try numbers() == [1])
  }

  @Test func `a savepoint undoes its own part only`() throws {
    try connection.transaction { () throws(Problem) in
      try insert(1)
      do throws(Problem) {
        try connection.savepoint { () throws(Problem) in
          try insert(2)
          try insert(1)
        }
      } catch {
        #expect(error.sqlState == "23505")
      }
      try connection.savepoint { () throws(Problem) in try insert(3) }
    }
    #expect(try numbers() == [1, 3])
  }

  @Test func `a failure that is caught without a savepoint is no silent commit`() throws {
    let problem = #expect(throws: Problem.self) {
      try connection.transaction { () throws(Problem) in
        try insert(1)
        do throws(Problem) { try insert(1) } catch {}
      }
    }
    #expect(problem?.exit == .bug)
    #expect(try numbers() == [])
  }

  @Test func `transactions do not nest and savepoints need one`() throws {
    #expect(throws: Problem.self) {
      try connection.transaction { () throws(Problem) in
        try connection.transaction { () throws(Problem) in }
      }
    }
    #expect(throws: Problem.self) { try connection.savepoint { () throws(Problem) in } }
    try insert(5)
    #expect(try numbers() == [5])
  }

  @Test func `a read-only transaction cannot write`() throws {
    let problem = #expect(throws: Problem.self) {
      try connection.transaction(isReadOnly: true) { () throws(Problem) in try insert(1) }
    }
    #expect(problem?.sqlState == "25006")
  }

  @Test func `a lock is held by one session and freed with it`() throws {
    let other = try database.connect()
    #expect(try connection.tryLock(key: 42))
    #expect(try !other.tryLock(key: 42))
    #expect(try !other.lock(key: 42, waitingAtMost: .milliseconds(30)))
    connection.close()
    #expect(try other.lock(key: 42, waitingAtMost: .seconds(10)))
    try other.unlock(key: 42)
    #expect(throws: Problem.self) { try other.unlock(key: 42) }
  }

  @Test func `a broken constraint is named and its value is not`() throws {
    try connection.execute("ALTER TABLE public.numbers ADD UNIQUE (name)")
    let insert: SQL = "INSERT INTO public.numbers VALUES (7, \("Ada Lovelace"))"
    try connection.execute(insert)
    let problem = #expect(throws: Problem.self) {
      try connection.execute("INSERT INTO public.numbers VALUES (8, \("Ada Lovelace"))")
    }
    #expect(problem?.sqlState == "23505")
    #expect(problem?.constraint == "numbers_name_key")
    #expect(problem?.exit == .bug)
    #expect(
      problem?.message == "the database refused a statement: a key exists already in "
        + "table public.numbers, constraint numbers_name_key (23505)")
    let check = #expect(throws: Problem.self) {
      try connection.execute("INSERT INTO public.numbers VALUES (\(123_456))")
    }
    #expect(check?.constraint == "small")
    #expect(check?.description.contains("123456") == false)
  }

  @Test(
    arguments: [
      ("SELECT 'Ada'::integer", "22P02"), ("SELECT 'Ada'::date", "22007"),
      ("SELECT '2024-02-30'::date", "22008"), ("SELECT 'Ada'::jsonb", "22P02"),
      ("SELECT ('9' || repeat('1', 30))::bigint", "22003"), ("SELECT 'Ada' Ada Ada", "42601"),
      ("SELECT 'Ada' + DATE '2024-01-01'", "42725"), ("DO $$BEGIN RAISE 'Ada'; END$$", "P0001"),
    ] as [(StaticString, String)])
  func `a value of a statement is in no problem`(text: StaticString, state: String) throws {
    let sql = SQL(stringLiteral: text)
    let problem = #expect(throws: Problem.self) { try connection.query(sql) }
    #expect(problem?.sqlState == state)
    #expect(problem?.exit == .bug)
    #expect(problem?.description.contains("Ada") == false)
  }

  @Test func `a NUL in a parameter is refused before it is sent`() throws {
    let problem = #expect(throws: Problem.self) {
      try connection.query("SELECT \("a\0b") AS text")
    }
    #expect(problem?.exit == .badData)
  }
}
