namespace Dateline.Mentions.Tagging;

/// <summary>Families of features, so that each can be left out and its worth measured (<c>folds names --without</c>).</summary>
[Flags]
internal enum NameFamilies
{
    None = 0,

    /// <summary>Words used alike.</summary>
    Clusters = 1,

    /// <summary>Penn and universal tags.</summary>
    Tags = 2,

    /// <summary>Runs of capitalised words.</summary>
    Runs = 4,

    /// <summary>Word lists, tables of names, the gazetteer.</summary>
    Lists = 8,

    /// <summary>What other sentences of the document show.</summary>
    Document = 16,

    /// <summary>What a corpus calls a name; only sequences that name a convention see it.</summary>
    Convention = 32,

    /// <summary>A second reading that knows how the first labelled the words in other sentences.</summary>
    Second = 64,

    /// <summary>What the text says that a name is or does.</summary>
    Definitions = 128,

    /// <summary>The second opinion of a net over word vectors; not among the features, its scores are added to theirs.</summary>
    Net = 256,
    All = Clusters | Tags | Runs | Lists | Document | Convention | Second | Definitions | Net,
}
