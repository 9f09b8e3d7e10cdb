using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(Arbitrary = [typeof(ProgramCase)], MaxTest = 40, EndSize = 20)]
public sealed class ProgramMeasuresLawsTest
{
    [Property]
    public void Of_LearnersInAnyOrder_IsTheSame(ProgramCase item, int seed)
    {
        var request = item.ToRequest(2);
        ProgramLearner[] shuffled = [.. request.Learners];
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(ProgramMeasures.Of(request).All, ProgramMeasures.Of(request with { Learners = shuffled.ToValueList() }).All);
    }

    [Property]
    public void Suppression_ShowsNoSmallGroup_AndNoneCanBeHadBySubtraction(ProgramCase item, byte least)
    {
        var smallest = 1 + (least % 6);
        var shown = ProgramMeasures.Of(item.ToRequest(smallest)).All;
        var whole = ProgramMeasures.Of(item.ToRequest(1)).All;

        Assert.Equal(whole.Select(measure => (measure.Quantity, measure.Grouping, measure.Group)), shown.Select(measure => (measure.Quantity, measure.Grouping, measure.Group)));
        Assert.All(shown.Where(measure => !measure.IsSuppressed), measure => Assert.True(measure.Learners == 0 || measure.Learners >= smallest));
        Assert.All(shown.Where(measure => measure.IsSuppressed), measure =>
            Assert.Equal((null, null, null, null, null), (measure.Learners, measure.Value, measure.Numerator, measure.Denominator, measure.Interval)));
        foreach (var quantity in (ProgramQuantity[])[ProgramQuantity.TimeToMastery, ProgramQuantity.Opportunity])
        {
            var cells = shown.Where(measure => measure.Quantity == quantity).ToList();
            var counts = whole.Where(measure => measure.Quantity == quantity).Select(measure => measure.Learners!.Value).ToArray();
            PlainSuppression.AssertNothingIsDetermined(SumsOf(cells), [.. cells.Select(cell => cell.IsSuppressed)], counts);
        }
    }

    [Property]
    public void Shown_IsWhatItWouldBeWithoutSuppression(ProgramCase item)
    {
        var whole = ProgramMeasures.Of(item.ToRequest(1));

        Assert.All(ProgramMeasures.Of(item.ToRequest(4)).All.Where(measure => !measure.IsSuppressed), measure => Assert.Equal(
            whole.All.Single(other => (other.Quantity, other.Grouping, other.Group) == (measure.Quantity, measure.Grouping, measure.Group)), measure));
    }

    [Property]
    public void Counts_AreThoseOfTheResults(ProgramCase item)
    {
        var measures = ProgramMeasures.Of(item.ToRequest(1));
        var distinct = item.Results.DistinctBy(result => (result.Learner, result.Competency, result.Day, result.Delay)).ToList();
        var inPeriod = distinct.Where(result => result.Day is >= 0 and < 56).ToList();
        var first = distinct.Where(result => result.Succeeded).GroupBy(result => (result.Learner, result.Competency)).Select(own => own.Min(result => result.Day)).ToList();

        Assert.Equal(inPeriod.Count, measures.Find(ProgramQuantity.Opportunity)!.Numerator);
        Assert.Equal(inPeriod.Count(result => result.Delay >= 0), measures.Find(ProgramQuantity.EvidenceToFeedback)!.Denominator);
        Assert.Equal(inPeriod.Count(result => result.Delay is >= 0 and <= 7), measures.Find(ProgramQuantity.FeedbackInTime)!.Numerator);
        Assert.Equal(first.Count(day => day is >= 0 and < 56), measures.Find(ProgramQuantity.NewlyMastered)!.Numerator);
        Assert.Equal(item.Groups.Count * 8, measures.Find(ProgramQuantity.NewlyMastered)!.Denominator);
        Assert.Equal(
            distinct.GroupBy(result => (result.Learner, result.Competency)).Count(own => own.Min(result => result.Day) is >= 0 and < 56), measures.Find(ProgramQuantity.TimeToMastery)!.Denominator);
    }

    [Property]
    public void Groups_AddUpToAll(ProgramCase item)
    {
        var all = ProgramMeasures.Of(item.ToRequest(1)).All;
        foreach (var total in all.Where(measure => measure.Quantity is ProgramQuantity.TimeToMastery or ProgramQuantity.Opportunity && measure.Grouping is null))
        {
            foreach (var groups in all.Where(measure => measure.Quantity == total.Quantity && measure.Grouping is not null).GroupBy(measure => measure.Grouping))
            {
                Assert.Equal((total.Learners, total.Numerator), (groups.Sum(group => group.Learners), groups.Sum(group => group.Numerator)));
                Assert.Equal(total.Denominator!.Value, groups.Sum(group => group.Denominator!.Value), 9);
            }
        }
    }

    private static List<(int Total, int[] Parts)> SumsOf(List<ProgramMeasure> cells)
    {
        var places = Enumerable.Range(1, cells.Count - 1).ToList();
        var sums = places.GroupBy(place => cells[place].Grouping).Select(group => (0, group.ToArray())).ToList();
        foreach (var house in places.Where(place => cells[place].Grouping == "house"))
        {
            sums.Add((house, [.. places.Where(place => cells[place].Grouping == "team" && HouseOf(cells[place].Group) == cells[house].Group)]));
        }

        return sums;
    }

    private static string? HouseOf(string? team) => team is null ? null : FormattableString.Invariant($"house {(team[^1] - '0') / 2}");
}
