namespace Dateline.Mentions.Coreference;

/// <summary>What a chain is called and what it is.</summary>
internal readonly record struct ChainName(string Name, MentionKind Kind);
