using Dateline.Text;

namespace Dateline.Evaluation.Corpora;

/// <param name="Point">Null where the corpus gives none.</param>
/// <param name="Identity">A GeoNames number or the title of an encyclopaedia's article; null where the corpus names no place.</param>
internal readonly record struct CorpusToponym(TextSpan Span, (double Latitude, double Longitude)? Point, string? Identity);
