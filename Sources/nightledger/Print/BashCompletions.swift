/// Completions for bash, from the same list that reads the command line.
struct BashCompletions {
  let commands: [CommandDefinition]

  var text: String {
    let firsts = unique(commands.map { $0.words[0] })
    var cases = ""
    for first in firsts {
      let family = commands.filter { $0.words[0] == first && $0.words.count == 2 }
      if !family.isEmpty {
        cases += "    \(first)) words='\(family.map { $0.words[1] }.joined(separator: " "))' ;;\n"
      }
    }
    var options = ""
    for command in commands where command.words.count == 2 {
      let names = (command.options + [.help]).map(\.name).joined(separator: " ")
      options += "    '\(command.name)') words='\(names)' ;;\n"
    }
    return """
      # Completions of nightledger for bash.
      _nightledger() {
        local current=${COMP_WORDS[COMP_CWORD]} first=${COMP_WORDS[1]} words=
        if ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W '\(firsts.joined(separator: " ")) --help --version' -- "$current"))
          return
        fi
        if [[ $current != -* ]] && ((COMP_CWORD == 2)); then
          case $first in
      \(cases)    esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        if [[ $current == -* ]]; then
          case "$first ${COMP_WORDS[2]}" in
      \(options)    esac
          if [[ -z $words ]]; then
            case $first in
      \(singleOptions)      esac
          fi
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        COMPREPLY=($(compgen -f -- "$current"))
      }
      complete -o filenames -F _nightledger nightledger

      """
  }

  private var singleOptions: String {
    commands.filter { $0.words.count == 1 }.map { command in
      let names = (command.options + [.help]).map(\.name).joined(separator: " ")
      return "        \(command.words[0])) words='\(names)' ;;\n"
    }.joined()
  }

  private func unique(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
