using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using PersonalizedLearning.Core.Tests.Programs;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(RatingSequence), typeof(ProgramCase)], MaxTest = 30, EndSize = 20)]
public sealed class ProgramJsonTest
{
    private static readonly DocumentedShape Shape = DocumentedShape.Below("## Program measures", File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md")));

    [Fact]
    public void Words_OfMeasures_AreTheOnesDocumented()
    {
        var measure = Shape.Members!["measures"]!.Members!;

        Assert.Equal(Words<ProgramQuantity>.All, measure["quantity"]!.Words);
        Assert.Equal(Words<MeasureUnit>.All, measure["unit"]!.Words);
        Assert.Equal(Words<MeasureMethod>.All, measure["method"]!.Words);
    }

    [Fact]
    public void Rubrics_OfTheLibrary_AreReadAsTheyWereWritten() => Assert.All(PracticeRubric.BuiltIn, rubric =>
    {
        using var stream = new MemoryStream();
        LearningJson.WritePracticeRubric(stream, rubric);
        stream.Position = 0;

        Assert.Equal(rubric, LearningJson.ReadPracticeRubric(stream));
    });

    [Property]
    public void Ratings_AreReadAsTheyWereWritten_InAnyOrderOfLines(RatingSequence item, int seed)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteRatings(stream, RatingSequence.BookOf(item.Ratings));
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        new Random(seed).Shuffle(lines);
        using var shuffled = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        var read = LearningJson.ReadRatings(shuffled);

        Assert.Equal(item.Ratings.OrderBy(rating => rating.At).ThenBy(rating => rating.Id), read.Book.Ratings);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Ratings_ThatDoNotFit_AreLeftOut_AndToldByLine()
    {
        var line = JsonKind.Of("ratings").Text.Split('\n')[0];
        string[] lines = [line, "", line, line.Replace("ms-okafor", "mr-lee", StringComparison.Ordinal), line.Replace("r1", "r3", StringComparison.Ordinal).Replace("\"time\"", "\"space\"", StringComparison.Ordinal)];
        var read = (RatingRead)JsonKind.Of("ratings").ReadText(string.Join('\n', lines));

        Assert.Single(read.Book.Ratings);
        Assert.Equal([("conflicting-rating", "line 4"), ("unknown-dimension", "line 5")], read.Diagnostics.Select(item => (item.Code, item.Place)));
    }

    [Fact]
    public void Ratings_ByAnOwnRubric_AreReadWithIt()
    {
        var rubric = (PracticeRubric)JsonKind.Of("practice-rubric").ReadText(JsonKind.Of("practice-rubric").Text);
        var text = """{"id":"r1","rater":{"id":"ana","role":"learner"},"rubric":"choice","rubricVersion":2,"unit":{"scope":"class","name":"6b"},"at":"2026-10-01T14:00:00Z","dimensions":[{"dimension":"place","level":"some"}]}""";
        using var own = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var builtIn = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Single(LearningJson.ReadRatings(own, [rubric]).Book.Ratings);
        Assert.Equal("unknown-rubric", Assert.Single(LearningJson.ReadRatings(builtIn).Diagnostics).Code);
    }

    [Property]
    public void Measures_AreWrittenWithAllThatIsShown_AndNothingElse(ProgramCase item)
    {
        var measures = ProgramMeasures.Of(item.ToRequest(3));
        using var stream = new MemoryStream();
        LearningJson.WriteProgramMeasures(stream, measures);
        using var document = JsonDocument.Parse(stream.ToArray());
        var rows = document.RootElement.GetProperty("measures").EnumerateArray().ToList();

        Shape.Check(document.RootElement, "$", new HashSet<string> { "learners", "grouping", "group", "suppressed", "value", "numerator", "denominator", "interval", "lower", "upper" });
        Assert.Equal("personalized-learning/program-measures", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(measures.All.Count, rows.Count);
        Assert.All(measures.All.Zip(rows), pair =>
        {
            var (measure, row) = pair;
            Assert.Equal(Words<ProgramQuantity>.Of(measure.Quantity), row.GetProperty("quantity").GetString());
            Assert.Equal(measure.Value, Number(row, "value"));
            Assert.Equal((measure.Numerator, measure.Denominator), (Number(row, "numerator"), Number(row, "denominator")));
            Assert.Equal((double?)measure.Learners, Number(row, "learners"));
            Assert.Equal((measure.Interval?.Lower, measure.Interval?.Upper), row.TryGetProperty("interval", out var interval) ? (Number(interval, "lower"), Number(interval, "upper")) : (null, null));
            string[] suppressed = ["quantity", "unit", "method", "grouping", "group", "suppressed"];
            Assert.True(!measure.IsSuppressed || row.EnumerateObject().All(member => suppressed.Contains(member.Name)));
            Assert.Equal(measure.IsSuppressed, row.TryGetProperty("suppressed", out _));
        });
    }

    private static double? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
