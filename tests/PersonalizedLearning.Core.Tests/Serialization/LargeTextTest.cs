using System.Diagnostics;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>Texts of tens of thousands of things, in the worst order, take a time in proportion to them, not to their square.</summary>
public sealed class LargeTextTest
{
    private const int Many = 60_000;

    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(20);

    [Fact]
    public void Journal_WithTheLatestFirst_IsReadInTime()
    {
        var lines = Numbers().Reverse().Select(number =>
            $$$"""{"kind":"evidence","id":"e{{{number}}}","learner":"ana","sequence":{{{number}}},"competencies":["half"],"outcome":{"type":"correct","correct":true}}""");
        var text = string.Join('\n', lines);

        var read = InTime(() => (JournalRead)JsonKind.Of("journal").ReadText(text));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(Many, Assert.Single(read.Journals).Events.Count);
    }

    [Fact]
    public void Framework_WithManyOfEverything_IsReadInTime()
    {
        var text = $$"""
            {"format": "personalized-learning/framework", "version": 1, "id": "f", "title": "F",
             "scales": [{{Each("""{"id": "s#", "minimum": 0, "maximum": 1, "levels": [{"name": "a", "from": 0, "proficient": true}]}""")}}],
             "competencies": [{{Each("""{"id": "c#", "code": "c", "statement": ""}""")}}],
             "associations": [{{Each("""{"type": "isChildOf", "origin": "c#", "destination": "c0"}""")}}],
             "prerequisites": [{{Each("""{"prerequisite": "c#", "competency": "c1", "strength": "hard"}""")}}]}
            """;

        var build = InTime(() => (FrameworkBuild)JsonKind.Of("framework").ReadText(text));

        Assert.Equal((Many, Many), (build.Framework.Count, build.Framework.Scales.Count));
    }

    [Fact]
    public void Catalog_WithTheLastFirst_IsReadInTime()
    {
        var items = string.Join(',', Numbers().Reverse().Select(number => $$"""{"id": "x{{number}}", "title": "", "kind": "lesson", "modality": "alone", "minutes": 1}"""));
        var text = $$"""{"format": "personalized-learning/catalog", "version": 1, "id": "c", "title": "C", "experiences": [{{items}}]}""";

        Assert.Equal(Many, InTime(() => (ExperienceCatalog)JsonKind.Of("catalog").ReadText(text)).Experiences.Count);
    }

    private static IEnumerable<string> Numbers() => Enumerable.Range(0, Many).Select(number => FormattableString.Invariant($"{number}"));

    private static string Each(string pattern) => string.Join(',', Numbers().Select(number => pattern.Replace("#", number, StringComparison.Ordinal)));

    private static T InTime<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.True(watch.Elapsed < Ample, $"took {watch.Elapsed}");
        return result;
    }
}
