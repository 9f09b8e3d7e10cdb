using System.Globalization;
using System.Text;
using NodaTime;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>What docs/programs.md lists is what there is, and what it works out is what comes out.</summary>
public sealed class ProgramsPageTest
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "programs.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Rubrics_AreTheOnesListed() => Assert.All(PracticeRubric.BuiltIn, rubric => Assert.Contains(
        $"| `{rubric.Id}` | {Listed(rubric.Dimensions.Select(item => item.Id))} | {Listed(rubric.Levels.Select(item => item.Id))} | {(rubric.Scopes.Count == 3 ? "classes, " : "")}schools, districts |\n",
        Page, StringComparison.Ordinal));

    [Fact]
    public void Measures_AreTheOnesListed() =>
        Assert.Equal(Words<ProgramQuantity>.All, Rows("| measure | value | interval |").Select(row => row[0].Trim('`')));

    [Fact]
    public void Example_IsWhatComesOut()
    {
        var profile = Profile();
        var rows = profile.Dimensions.Select(row => new[]
        {
            $"`{row.Dimension}`", string.Join(", ", row.Ratings.Counts), row.Level is null ? "" : $"`{row.Level}`", Shown(row.Ratings.Spread), Shown(row.Ratings.ExactAgreement), Shown(row.GapToNext),
        });

        Assert.Equal(rows, Rows("| dimension | ratings"));
        Assert.Equal(["time", "student", "assessment"], profile.NextPractices().Select(item => item.Dimension));
        Assert.Equal(4, profile.Raters);
        Assert.InRange(profile.Agreement!.Value, -1, 1);
    }

    [Fact]
    public void Intervals_AreTheOnesTold()
    {
        Assert.Contains($"a share of {Three(15 / 148.0)}, from {Three(Intervals.OfShare(15, 148, 0.95).Lower)} to {Three(Intervals.OfShare(15, 148, 0.95).Upper)};", Page, StringComparison.Ordinal);
        Assert.Contains($"a rate of 0.5, from {Shown(Intervals.OfRate(10, 20, 0.95).Lower)} to {Shown(Intervals.OfRate(10, 20, 0.95).Upper)};", Page, StringComparison.Ordinal);
        Assert.Equal((6, 15), Intervals.OfMedian([.. Enumerable.Range(1, 20).Select(value => (double)value)], 0.95));
        static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void SmallGroups_AreTheOnesLeftOut()
    {
        var rows = Rows("| group | all");
        var sizes = rows[0].Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
        var people = sizes.Select((size, place) => Enumerable.Range(place == 0 ? 0 : sizes.Skip(1).Take(place - 1).Sum(), size).ToHashSet()).ToList();
        var suppressed = SmallCells.Suppressed(people, [new CellSum(0, [1, 2, 3, 4])], 10);

        Assert.Equal(sizes.Select((size, place) => suppressed[place] ? "" : size.ToString(CultureInfo.InvariantCulture)), rows[1].Skip(1));
    }

    private static AdoptionProfile Profile()
    {
        var start = Page.IndexOf("```\n{\"id\"", StringComparison.Ordinal) + 4;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)]));
        var read = LearningJson.ReadRatings(stream);
        Assert.Empty(read.Diagnostics);
        return AdoptionProfile.Of(read.Book, PracticeRubric.Continuum, PracticeUnit.Class("6b"), Instant.FromUtc(2026, 12, 1, 0, 0));
    }

    private static List<string[]> Rows(string heading)
    {
        var lines = Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Shown(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
