using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dateline.Tests;

/// <summary>Holds the direction of the way of the data: a room uses earlier rooms only, never a neighbour on its own line or a later one.</summary>
public sealed class LayeringTest
{
    /// <summary>The one list of rooms; a line is a level.</summary>
    private static readonly string[][] Levels =
    [
        ["Text"],
        ["Lexicons", "Gazetteers"],
        ["Documents"],
        ["Syntax"],
        ["Mentions"],
        ["Attributions", "Times", "Places"],
        ["Actors"],
        ["Events"],
        ["Corroboration"],
        ["Store"],
        ["Exports"],
        ["Evaluation"],
    ];

    /// <summary>Types of the root namespace that every room may use.</summary>
    private static readonly string[] OfAll = ["UsageException"];

    [Fact]
    public void A_room_uses_earlier_rooms_only()
    {
        var compilation = Compile(Directory.GetFiles(RepositoryFolder.File("src", "Dateline"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        var faults = compilation.SyntaxTrees.SelectMany(tree => Faults(compilation, tree)).ToArray();
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room()
    {
        var rooms = Levels.SelectMany(level => level).ToHashSet(StringComparer.Ordinal);
        Assert.All(Directory.GetDirectories(RepositoryFolder.File("src", "Dateline")), folder => Assert.Contains(Path.GetFileName(folder), rooms));
    }

    [Fact]
    public void A_use_of_a_later_room_is_found()
    {
        var compilation = Compile([]).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("namespace Dateline.Text; public sealed class Early { public Dateline.Events.Late? Late; }", path: "Early.cs"),
            CSharpSyntaxTree.ParseText("namespace Dateline.Events; public sealed class Late { }", path: "Late.cs"));
        var fault = Assert.Single(compilation.SyntaxTrees.SelectMany(tree => Faults(compilation, tree)));
        Assert.StartsWith("Early.cs:1: Text uses Events", fault, StringComparison.Ordinal);
    }

    private static CSharpCompilation Compile(IEnumerable<string> files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Dateline", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation.Create(
            "rooms",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), .. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(RepositoryFolder.Path, file)))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    private static IEnumerable<string> Faults(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() is not { } space || RoomOf(space) is not { } room)
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(tree);
        var seen = new HashSet<(int, string)>();
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is null || type.ContainingNamespace.ToString() is not { } used || OfAll.Contains(type.Name, StringComparer.Ordinal))
            {
                continue;
            }

            var other = used == "Dateline" ? "the root" : RoomOf(used);
            var line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
            if (other is not null && other != room && !IsEarlier(other, room) && seen.Add((line, type.Name)))
            {
                yield return $"{tree.FilePath}:{line}: {room} uses {other} ({type.Name})";
            }
        }
    }

    private static string? RoomOf(string space)
    {
        var parts = space.Split('.');
        return parts.Length > 1 && parts[0] == "Dateline" ? parts[1] : null;
    }

    private static bool IsEarlier(string other, string room) => LevelOf(other) is >= 0 and var level && level < LevelOf(room);

    private static int LevelOf(string room) => Array.FindIndex(Levels, level => level.Contains(room, StringComparer.Ordinal));
}
