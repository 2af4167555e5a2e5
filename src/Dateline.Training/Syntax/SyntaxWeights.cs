using Dateline.Syntax;
using Dateline.Syntax.Lemmas;
using Dateline.Syntax.Models;
using Dateline.Syntax.Parsing;
using Dateline.Syntax.Tagging;

namespace Dateline.Training.Syntax;

/// <summary>All weights of the syntax room, trained together: every model learns on what the ones before it say of sentences that they have not seen.</summary>
internal sealed class SyntaxWeights : IDisposable
{
    public const int Epochs = 8;

    /// <summary>Weights are the sum of this many trainings in different orders: each sees the sentences shuffled otherwise.</summary>
    public const int Seeds = 3;

    /// <summary>The parser of the tree is the sum of this many times as many: its weights differ most from one order to the next.</summary>
    private const int MoreForArcs = 2;

    /// <summary>What <see cref="Write"/> makes.</summary>
    public static readonly string[] Files = ["draft.dlm", "xpos.dlm", "upos.dlm", "outline.dlm", "arcs.dlm", "relations.dlm", "lemmas.bin"];

    private readonly PerceptronTrainer _draft;
    private readonly PerceptronTrainer _xpos;
    private readonly PerceptronTrainer _upos;
    private readonly PerceptronTrainer _outline;
    private readonly PerceptronTrainer _arcs;
    private readonly PerceptronTrainer _relations;
    private readonly LemmaTable _lemmas;

    /// <param name="sentences">Their working copies are overwritten.</param>
    /// <param name="epochs">Rounds over the sentences.</param>
    /// <param name="seeds">How many trainings each model is the sum of.</param>
    /// <param name="progress">Gets the name of each model that is ready.</param>
    public SyntaxWeights(List<GoldSentence> sentences, int epochs, int seeds, Action<string> progress)
    {
        _lemmas = LemmaTraining.Train(sentences);
        _draft = Ensemble.Sum(sentences, seeds, (s, seed) => TaggerTraining.TrainDraft(s, epochs, seed), 1);
        Ensemble.Jackknife(sentences, (s, seed) => TaggerTraining.TrainDraft(s, Ensemble.FoldEpochs, seed), 10, PartOfSpeechTagger.TagDraft, w => w.Draft);
        progress("draft");
        _xpos = Ensemble.Sum(sentences, seeds, (s, seed) => TaggerTraining.TrainXpos(s, epochs, seed), 2);
        Ensemble.Jackknife(sentences, (s, seed) => TaggerTraining.TrainXpos(s, Ensemble.FoldEpochs, seed), 20, PartOfSpeechTagger.TagXpos, w => w.Xpos);
        progress("xpos");
        _upos = Ensemble.Sum(sentences, seeds, (s, seed) => TaggerTraining.TrainUpos(s, epochs, seed), 3);
        Ensemble.Jackknife(sentences, (s, seed) => TaggerTraining.TrainUpos(s, Ensemble.FoldEpochs, seed), 30, PartOfSpeechTagger.TagUpos, w => w.Upos);
        progress("upos");
        var state = new ThreadLocal<ParserState>(() => new ParserState());
        _outline = Ensemble.Sum(sentences, seeds, (s, seed) => OutlineTraining.Train(s, epochs, seed), 4);
        Ensemble.Jackknife(sentences, (s, seed) => OutlineTraining.Train(s, Ensemble.FoldEpochs, seed), 40, (weights, w) => OutlineParser.Parse(weights, w, state.Value!), w => w.Outline);
        progress("outline");
        _arcs = Ensemble.Sum(sentences, seeds * MoreForArcs, (s, seed) => ParserTraining.TrainArcs(s, epochs, seed), 5);
        progress("arcs");
        _relations = Ensemble.Sum(sentences, seeds, (s, seed) => ParserTraining.TrainRelations(s, epochs, seed), 6);
        progress("relations");
    }

    /// <summary>The trained rooms before their weights are rounded for the files.</summary>
    public SyntaxModels Models => new(new(_draft, _xpos, _upos), new(_outline, _arcs, _relations), new(_lemmas));

    /// <param name="model">The path of a model file by its name.</param>
    public void Write(Func<string, string> model)
    {
        string[] upos = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];
        _draft.Write(model("draft.dlm"), upos, TagFeatures.DraftTemplates);
        _xpos.Write(model("xpos.dlm"), [.. Enum.GetValues<Xpos>().Select(x => x.Name())], TagFeatures.XposTemplates);
        _upos.Write(model("upos.dlm"), upos, TagFeatures.UposTemplates);
        _outline.Write(model("outline.dlm"), Enum.GetNames<Transition>(), ArcFeatures.OutlineTemplates);
        _arcs.Write(model("arcs.dlm"), Enum.GetNames<Transition>(), ArcFeatures.Templates);
        _relations.Write(model("relations.dlm"), [.. Enum.GetValues<Relation>().Select(r => r.Name())], LabelFeatures.Templates);
        _lemmas.Write(model("lemmas.bin"));
    }

    public void Dispose()
    {
        foreach (var weights in new[] { _draft, _xpos, _upos, _outline, _arcs, _relations })
        {
            weights.Dispose();
        }
    }
}
