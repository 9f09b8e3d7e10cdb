using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(MaxTest = 60, EndSize = 12)]
public sealed class RouteOrdersTest
{
    [Fact]
    public void Count_OfThreeLearners_IsWorkedOutByHand()
    {
        // Of the second against the first all 3 pairs of things are the other way round; the third has done two of them, at one time.
        var (opposite, pairs, without) = RouteOrders.Count([[1, 2, 3], [30, 20, 10], [5, 5, null]]);

        Assert.Equal((3 + 0.5 + 0.5, 3 + 1 + 1), (opposite, pairs));
        Assert.Equal([(0.5, 1), (0.5, 1), (3, 3)], without);
    }

    [Property]
    public void Count_IsThatOverAllPairs(byte[][] drawn)
    {
        var routes = drawn.Select(item => Enumerable.Range(0, 4).Select(thing => thing < item.Length && item[thing] % 5 > 0 ? item[thing] % 5 : (long?)null).ToArray()).ToList();
        var (opposite, pairs, without) = RouteOrders.Count(routes);

        Assert.Equal(Plain(routes), (opposite, pairs));
        Assert.Equal(routes.Select((_, left) => Plain([.. routes.Where((_, place) => place != left)])), without);
    }

    private static (double Opposite, double Pairs) Plain(List<long?[]> routes)
    {
        var (opposite, pairs) = (0.0, 0.0);
        for (var learner = 0; learner < routes.Count; learner++)
        {
            for (var other = learner + 1; other < routes.Count; other++)
            {
                var both = Enumerable.Range(0, 4).Where(thing => routes[learner][thing] is not null && routes[other][thing] is not null).ToList();
                foreach (var (first, second) in both.SelectMany(first => both.Where(second => second > first).Select(second => (first, second))))
                {
                    var (here, there) = (Order(routes[learner], first, second), Order(routes[other], first, second));
                    opposite += here == there ? 0 : here * there < 0 ? 1 : 0.5;
                    pairs++;
                }
            }
        }

        return (opposite, pairs);
    }

    private static int Order(long?[] route, int first, int second) => route[first]!.Value.CompareTo(route[second]!.Value);
}
