using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;
using NodaTime.Text;

namespace Dateline.Tests.Evaluation;

/// <summary>The coder over the corpora beside the checkout; tests that need them are skipped where they are not there.</summary>
public sealed class DevelopmentCorpora : IDisposable
{
    private readonly Coder _coder = Coder.Load(DataFolder.BesideProgram());
    private readonly DocumentPreparer _preparer = DocumentPreparer.Load(DataFolder.BesideProgram());
    private readonly MentionFinder _mentions = MentionFinder.Load(DataFolder.BesideProgram());
    private readonly StatusReader _status = StatusReader.Load(DataFolder.BesideProgram());
    private readonly SyntaxAnalyzer _syntax = SyntaxAnalyzer.Load(DataFolder.BesideProgram());

    private readonly Gazetteer _gazetteer = Gazetteer.Open(DataFolder.BesideProgram().File("gazetteer", "places.dlg"));

    private SourceReader? _sources;

    public CodedDocument Code(ReportInput input) => _coder.Code(_preparer.Prepare(Report(input)));

    /// <summary>The figures of an evaluation by name.</summary>
    internal IReadOnlyDictionary<string, double> Measure(string evaluation) =>
        Evaluations.All.Single(e => e.Name == evaluation).Run(new(Corpora(), DataFolder.BesideProgram(), Code, _syntax, _mentions, _status, (input, attitudes) => Sources.Read(Report(input), attitudes), _gazetteer)).Figures.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private SourceReader Sources => _sources ??= new(DataFolder.BesideProgram(), _preparer, _syntax, _mentions);

    internal static string Corpora()
    {
        Xunit.Assert.SkipWhen(RepositoryFolder.Corpora is null, "The corpora are not in ../shared/data.");
        return RepositoryFolder.Corpora!;
    }

    private static RawReport Report(ReportInput input) => new(input.Key, input.Text)
    {
        Title = input.Title,
        Publisher = input.Publisher,
        Published = input.Published is { } date && LocalDatePattern.Iso.Parse(date) is { Success: true } day ? day.Value : null,
    };

    public void Dispose()
    {
        _coder.Dispose();
        _gazetteer.Dispose();
    }
}
