using System.Text.RegularExpressions;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Packages.Tests;

/// <summary>The section "Quick start" of the root README: the packages it adds, its program, and what that prints.</summary>
internal sealed record ReadmeQuickStart(IReadOnlyList<string> Packages, string Program, string Output)
{
    internal static ReadmeQuickStart Read()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var section = Regex.Match(readme, "^## Quick start\n(?<body>.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(section.Success, "README.md has no heading '## Quick start'.");
        var body = section.Groups["body"].Value;
        var blocks = Regex.Match(body, "^```csharp\n(?<program>.*?)^```$.*?^```text\n(?<output>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(blocks.Success, "The section '## Quick start' of README.md has no ```csharp block followed by a ```text block.");
        var packages = Regex.Matches(body, @"dotnet add package (?<id>[\w.]+)").Select(match => match.Groups["id"].Value).Distinct().ToList();
        Assert.True(packages.Count > 0, "The section '## Quick start' of README.md has no line 'dotnet add package ID'.");
        return new ReadmeQuickStart(packages, blocks.Groups["program"].Value, blocks.Groups["output"].Value);
    }
}
