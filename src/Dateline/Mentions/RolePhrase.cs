using Dateline.Lexicons;

namespace Dateline.Mentions;

/// <summary>Words of the text that say what somebody is: "Syrian President", "head of the Federation Council's committee".</summary>
/// <param name="Sentence">Index of the sentence of the words.</param>
/// <param name="Noun">The noun that heads them.</param>
/// <param name="First">First token of the words.</param>
/// <param name="End">One past the last token.</param>
public sealed record RolePhrase(int Sentence, int First, int End, AgentNoun Noun);
