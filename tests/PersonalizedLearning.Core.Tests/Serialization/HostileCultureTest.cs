using System.Globalization;
using System.Text;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>The culture of the thread changes nothing, neither in what is written nor in what is read or refused.</summary>
public sealed class HostileCultureTest
{
    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void ReadAndWrite_AreTheSame(string name)
    {
        var kind = JsonKind.Of(name);
        var expected = kind.Written(kind.ReadText(kind.Text));

        Assert.Equal(expected, InHostileCulture(() => kind.Written(kind.ReadText(kind.Text))));
    }

    [Fact]
    public void Results_AreTheSame()
    {
        var map = new MasteryCase(
            new EventSequence([EvidenceRecord.Observed("e", JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Score(2.5, 3), TimeGenerators.Start)]),
            new BayesianKnowledgeTracing(), MasteryRule.Default).Map();

        Assert.Contains("0.", Written(), StringComparison.Ordinal);
        Assert.Equal(Written(), InHostileCulture(Written));

        string Written()
        {
            using var stream = new MemoryStream();
            LearningJson.WriteMastery(stream, Instant.FromUnixTimeTicks(-12_345_678_901_234_567), [map]);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Theory]
    [InlineData("bkt", "0.3", "1.5")]
    [InlineData("bkt", "0.3", "-1.5")]
    [InlineData("framework", "\"from\": 0.95", "\"from\": 1.5")]
    [InlineData("journal", "3.5", "-3.5")]
    [InlineData("options", "0.8", "-0.8")]
    public void Refusals_AreTheSame(string name, string what, string by)
    {
        var kind = JsonKind.Of(name);
        var text = kind.Text.Replace(what, by, StringComparison.Ordinal);

        Assert.Equal(kind.Refused(by, text).Message, InHostileCulture(() => kind.Refused(by, text).Message));
    }

    private static T InHostileCulture<T>(Func<T> call)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = "h";
        var (former, formerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Assert.Equal("−1,5", (-1.5).ToString(CultureInfo.CurrentCulture));
            return call();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerUi);
        }
    }
}
