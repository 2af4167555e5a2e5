namespace Dateline.Syntax;

/// <summary>The CoNLL-U names of <see cref="Relation"/> and its groups.</summary>
public static class Relations
{
    private static readonly string[] Names =
    [
        "root",
        "acl",
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "aux:pass",
        "case",
        "cc",
        "cc:preconj",
        "ccomp",
        "compound",
        "compound:prt",
        "conj",
        "cop",
        "csubj",
        "csubj:outer",
        "csubj:pass",
        "dep",
        "det",
        "det:predet",
        "discourse",
        "dislocated",
        "expl",
        "fixed",
        "flat",
        "goeswith",
        "iobj",
        "list",
        "mark",
        "nmod",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj",
        "nsubj:outer",
        "nsubj:pass",
        "nummod",
        "obj",
        "obl",
        "obl:agent",
        "obl:unmarked",
        "orphan",
        "parataxis",
        "punct",
        "reparandum",
        "vocative",
        "xcomp",
    ];

    public static int Count => Names.Length;

    public static string Name(this Relation relation) => Names[(int)relation];

    public static bool TryParse(string name, out Relation relation)
    {
        var index = Array.IndexOf(Names, name);
        relation = index >= 0 ? (Relation)index : Relation.Dep;
        return index >= 0;
    }

    /// <summary>nsubj with its subtypes, csubj with its subtypes.</summary>
    public static bool IsSubject(this Relation relation) => relation is Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass or Relation.Csubj or Relation.CsubjOuter or Relation.CsubjPass;

    public static bool IsOblique(this Relation relation) => relation is Relation.Obl or Relation.OblAgent or Relation.OblUnmarked;
}
