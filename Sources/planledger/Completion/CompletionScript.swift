/// What a shell is to load so that it asks this program at every Tab.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  /// `nosort` needs bash 4.4.
  private static let bashText = #"""
    # bash: source <(planledger completions bash)
    _planledger() {
      local word
      COMPREPLY=()
      while IFS= read -r word; do
        if [[ $word == :files ]]; then
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -f -- "$2")
          return
        fi
        COMPREPLY+=("$word")
      done < <("$1" \#(CompletionDoor.word) bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -o nosort -F _planledger planledger

    """#

  private static let zshText = #"""
    #compdef planledger
    # zsh: source <(planledger completions zsh), or keep this as _planledger in a folder of $fpath
    _planledger() {
      local line
      local -a found
      while IFS= read -r line; do
        if [[ $line == :files ]]; then
          _files
          return
        fi
        found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
      done < <("${words[1]}" \#(CompletionDoor.word) zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)
      _describe -V planledger found
    }
    if [[ ${funcstack[1]} == _planledger ]]; then
      _planledger "$@"
    else
      compdef _planledger planledger
    fi

    """#

  private static let fishText = #"""
    # fish: planledger completions fish | source
    function __planledger_complete
      set -l typed (commandline -opc)
      set -l current (commandline -ct)
      set -l found (
        command $typed[1] \#(CompletionDoor.word) fish $typed[2..] "$current" 2>/dev/null
      )
      if test "$found" = :files
        __fish_complete_path "$current"
      else
        printf '%s\n' $found
      end
    end
    complete -c planledger -f -k -a '(__planledger_complete)'

    """#
}
