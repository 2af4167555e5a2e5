namespace Dateline.Syntax;

/// <summary>The treebanks' names of <see cref="Xpos"/>.</summary>
public static class XposNames
{
    private static readonly string[] Names =
    [
        "NN",
        "IN",
        "DT",
        "NNP",
        "JJ",
        "PRP",
        ".",
        "RB",
        ",",
        "NNS",
        "VB",
        "CC",
        "VBD",
        "VBP",
        "VBZ",
        "VBN",
        "CD",
        "VBG",
        "TO",
        "PRP$",
        "MD",
        "UH",
        ":",
        "WDT",
        "-RRB-",
        "-LRB-",
        "WRB",
        "``",
        "''",
        "WP",
        "HYPH",
        "RP",
        "POS",
        "NNPS",
        "JJR",
        "JJS",
        "EX",
        "RBR",
        "FW",
        "SYM",
        "NFP",
        "ADD",
        "PDT",
        "$",
        "GW",
        "RBS",
        "LS",
        "AFX",
        "WP$",
    ];

    public static int Count => Names.Length;

    public static string Name(this Xpos tag) => Names[(int)tag];

    public static bool TryParse(string name, out Xpos tag)
    {
        var index = Array.IndexOf(Names, name);
        tag = index >= 0 ? (Xpos)index : Xpos.NN;
        return index >= 0;
    }
}
