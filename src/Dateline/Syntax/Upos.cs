namespace Dateline.Syntax;

/// <summary>The universal parts of speech of Universal Dependencies v2, in alphabetical order of their codes.</summary>
public enum Upos : byte
{
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X
}
