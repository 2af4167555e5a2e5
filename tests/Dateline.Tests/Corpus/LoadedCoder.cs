using Dateline.Documents;
using Dateline.Events;
using Dateline.Lexicons;

namespace Dateline.Tests.Corpus;

/// <summary>The whole coder with the models of the build, loaded once for the end-to-end tests. Immutable, so sharing it hides nothing.</summary>
public sealed class LoadedCoder : IDisposable
{
    private readonly Coder _coder = Coder.Load(DataFolder.BesideProgram());
    private readonly DocumentFeed _feed = DocumentFeed.Load(DataFolder.BesideProgram());

    public IReadOnlyList<CodedDocument> Code(params IReadOnlyList<string> inputs) =>
        [.. _feed.Read(inputs, new ReadOptions()).Select(outcome => _coder.Code(outcome.Document ?? throw new InvalidOperationException($"{outcome.Input}: {outcome.Failure!.Message}")))];

    public void Dispose() => _coder.Dispose();
}
