using Dateline.Events;
using Dateline.Syntax;

namespace Dateline.Evaluation;

/// <param name="Corpora">The folder that holds all corpora (shared/data).</param>
/// <param name="Code">The whole pipeline; called once a report.</param>
/// <param name="Syntax">For corpora whose sentences and tokens are given.</param>
public sealed record EvaluationContext(string Corpora, Func<ReportInput, CodedDocument> Code, SyntaxAnalyzer Syntax);
