using Dateline.Training.Syntax;
using Xunit;

namespace Dateline.Tests.Training.Syntax;

public sealed class EnsembleTest
{
    [Fact]
    public void All_sentences_of_a_document_are_in_one_fold_and_documents_take_turns() => Assert.Equal([0, 0, 1, 2, 2, 3, 0], Ensemble.Deal(["a", "a", "b", "c", "c", "d", "e"]));

    [Fact]
    public void Sentences_without_a_document_take_turns() => Assert.Equal([0, 1, 2, 2], Ensemble.Deal([string.Empty, string.Empty, "a", "a"]));
}
