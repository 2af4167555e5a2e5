using Dateline.Attributions;
using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Evaluation;

/// <param name="Corpora">The folder that holds all corpora (shared/data).</param>
/// <param name="Data">The folder with models and tables.</param>
/// <param name="Code">The whole pipeline; called once a report.</param>
/// <param name="Syntax">For corpora whose sentences and tokens are given.</param>
/// <param name="Mentions">For corpora that are measured without the later steps.</param>
/// <param name="Status">For predicates that are given.</param>
/// <param name="Gazetteer">The place file that the pipeline uses.</param>
/// <param name="Attributions">The attributions of a report, with attitudes where the flag is set.</param>
public sealed record EvaluationContext(string Corpora, DataFolder Data, Func<ReportInput, CodedDocument> Code, SyntaxAnalyzer Syntax, MentionFinder Mentions, StatusReader Status, Func<ReportInput, bool, AttributionLayer> Attributions, Gazetteer Gazetteer);
