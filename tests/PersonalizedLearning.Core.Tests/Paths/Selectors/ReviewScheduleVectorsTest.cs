using System.Globalization;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ReviewScheduleVectorsTest
{
    private const string File = "sspmmc_policy.json";

    // The source stops when a sweep changes little, and prints four decimals.
    private const double Near = 1.5e-4;

    [VectorFact("paths/" + File)]
    public void Cost_AtTheStart_IsThatOfTheVector()
    {
        foreach (var item in PathVectors.Document(File).GetProperty("valueAtStart").EnumerateObject())
        {
            var difficulty = int.Parse(item.Name, CultureInfo.InvariantCulture);
            Assert.Equal(item.Value.GetDouble(), ReviewSchedule.Standard.CostOf(ReviewSchedule.Start(difficulty)), Near);
        }
    }

    [VectorFact("paths/" + File)]
    public void IntervalAndCost_OfEveryState_AreThoseOfTheVector()
    {
        var compared = 0;
        foreach (var item in PathVectors.Document(File).GetProperty("policy").EnumerateObject())
        {
            foreach (var row in item.Value.EnumerateArray().Select(row => row.Numbers()))
            {
                var state = new ReviewState(int.Parse(item.Name, CultureInfo.InvariantCulture), row[0]);
                Assert.Equal((int)row[1], ReviewSchedule.Standard.IntervalDays(state));
                Assert.Equal(row[2], ReviewSchedule.Standard.CostOf(state), Near);
                compared++;
            }
        }

        Assert.True(compared > 0);
    }
}
