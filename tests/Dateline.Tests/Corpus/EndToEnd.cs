using Xunit;

namespace Dateline.Tests.Corpus;

/// <summary>The tests that share <see cref="LoadedCoder"/>.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEnd : ICollectionFixture<LoadedCoder>
{
    public const string Name = "end to end";
}
