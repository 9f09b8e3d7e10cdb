using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Responses;

public sealed class ObservedRowsTest
{
    [Property]
    public void Rows_ThatWerePacked_AreThoseThatWereAdded(ulong seed)
    {
        ObservedRow[] rows = [.. Drawn(seed, 50)];

        Assert.Equal(rows, Packed(rows));
    }

    [Property]
    public void InTimeOrder_IsAStableSort(ulong seed)
    {
        ObservedRow[] rows = [.. Drawn(seed, 50)];

        var sorted = Packed(rows).InTimeOrder();

        Assert.Equal(rows.OrderBy(row => row.Observation.At), sorted);
        Assert.Equal(sorted, Enumerable.Range(0, rows.Length).Select(index => rows[sorted.PositionOf(index)]));
        Assert.Same(sorted, sorted.InTimeOrder());
    }

    [Fact]
    public void InTimeOrder_OfRowsWithoutTimes_IsTheirOrder()
    {
        var rows = Packed(Enumerable.Range(0, 9).Select(index => Row($"l{index % 2}", Observation.OfAnswer(index % 3 == 0))));

        Assert.Same(rows, rows.InTimeOrder());
    }

    [Fact]
    public void Rows_BeyondABlock_KeepTheirPlaces()
    {
        const int count = (2 * ObservedBlock.Size) + 3;
        var rows = Packed(Enumerable.Range(0, count).Select(index => Row($"l{index % 7}", Observation.OfFraction(index % 11 / 10.0))));

        Assert.Equal(count, rows.Count);
        Assert.All([0, ObservedBlock.Size - 1, ObservedBlock.Size, count - 1], index => Assert.Equal(Row($"l{index % 7}", Observation.OfFraction(index % 11 / 10.0)), rows[index]));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => rows[count]);
    }

    [Fact]
    public void Builder_ThatBuilt_StartsAnew()
    {
        var builder = ObservedRows.CreateBuilder().Add(Row("a", Observation.OfAnswer(true)));
        var first = builder.Build();

        Assert.Empty(builder.Build());
        Assert.Equal("a", Assert.Single(first).Learner.Value);
    }

    private static ObservedRows Packed(IEnumerable<ObservedRow> rows)
    {
        var builder = ObservedRows.CreateBuilder();
        foreach (var row in rows)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    private static ObservedRow Row(string learner, Observation observation) => new(LearnerId.From(learner), [CompetencyId.From("x")], observation);

    private static List<ObservedRow> Drawn(ulong seed, int count)
    {
        var numbers = new SeededChance(seed);
        var rows = new List<ObservedRow>();
        for (var row = 0; row < count; row++)
        {
            Instant? at = numbers.NextBelow(3) == 0 ? null : Instant.FromUnixTimeSeconds(numbers.NextBelow(20)).PlusNanoseconds(numbers.NextBelow(3));
            var made = numbers.NextBelow(2) == 0 ? Observation.OfRating(1 + numbers.NextBelow(4), at) : Observation.OfFraction(numbers.Next(), at);
            rows.Add(new ObservedRow(
                LearnerId.From($"l{numbers.NextBelow(5)}"),
                numbers.NextBelow(2) == 0 ? [CompetencyId.From("x")] : [CompetencyId.From("x"), CompetencyId.From("y")],
                made with
                {
                    Item = numbers.NextBelow(2) == 0 ? null : $"i{numbers.NextBelow(4)}",
                    Hints = numbers.NextBelow(2),
                    Purpose = numbers.NextBelow(2) == 0 ? EvidencePurpose.Summative : default,
                    Others = numbers.NextBelow(2) == 0 ? default : OtherFactors.Hindering(0.25),
                }));
        }

        return rows;
    }
}
