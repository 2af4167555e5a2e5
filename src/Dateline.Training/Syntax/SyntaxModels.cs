using Dateline.Syntax.Lemmas;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>What a sentence is tagged, parsed and lemmatised with.</summary>
internal sealed record SyntaxModels(PartOfSpeechTagger Tagger, DependencyParser Parser, Lemmatizer Lemmatizer)
{
    /// <param name="model">The path of a model file by its name.</param>
    public static SyntaxModels Open(Func<string, string> model) => new(PartOfSpeechTagger.Open(model), DependencyParser.Open(model), new(LemmaTable.Read(model("lemmas.bin"))));
}
