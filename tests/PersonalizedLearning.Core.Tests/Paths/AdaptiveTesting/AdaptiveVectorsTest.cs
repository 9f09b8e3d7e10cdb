using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class AdaptiveVectorsTest
{
    private const string File = "paths/catsim_next_item.json";

    private static readonly JsonElement Document = SharedFiles.WhyMissing($"vectors/{File}") is null
        ? JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{File}")).RootElement
        : default;

    public static TheoryData<int> Banks => Document.ValueKind == JsonValueKind.Undefined ? [] : [.. Enumerable.Range(0, Document.GetProperty("banks").GetArrayLength())];

    [VectorTheory(File)]
    [MemberData(nameof(Banks))]
    public void Choice_OfEveryQuery_IsThatOfTheVector(int position)
    {
        var (bank, queries) = Bank(position);
        foreach (var (ability, query) in queries)
        {
            var order = query.GetProperty("maxInfoOrder").EnumerateArray().Select(item => item.GetInt32()).ToArray();

            Assert.Equal(order, Choices(bank, ability, ItemCriterion.Information, order.Length));
            Assert.Equal(order[0], bank.PlaceOf(bank.MostInformative(ability)!.Item));
            Assert.Equal([query.GetProperty("urryFirst").GetInt32()], Choices(bank, ability, ItemCriterion.Difficulty, 1));
        }
    }

    [VectorTheory(File)]
    [MemberData(nameof(Banks))]
    public void Curves_OfEveryQuery_AreThoseOfTheVector(int position)
    {
        var (bank, queries) = Bank(position);
        foreach (var (ability, query) in queries)
        {
            AssertNear(query.GetProperty("info"), item => bank[item].Function.Information(ability));
            AssertNear(query.GetProperty("prob"), item => bank[item].Function.Probability(ability));
        }
    }

    // An ability that is known beforehand all but exactly: what is chosen is what an estimate of just that gives.
    private static int[] Choices(ItemBank bank, double ability, ItemCriterion criterion, int count)
    {
        var design = new AdaptiveTestDesign(new AdaptiveTestParameters { Bank = bank, Criterion = criterion });
        var given = new ulong[design.Words];
        var chance = new SeededChance(0);
        var chosen = new int[count];
        for (var place = 0; place < count; place++)
        {
            chosen[place] = design.Choose(ability, place, given, ref chance)!.Value.Item;
            given[chosen[place] >> 6] |= 1UL << chosen[place];
        }

        return chosen;
    }

    private static void AssertNear(JsonElement expected, Func<int, double> actual) => Assert.All(
        expected.EnumerateArray().Index(), pair => Assert.Equal(pair.Item.GetDouble(), actual(pair.Index), 1e-12 * Math.Max(1, pair.Item.GetDouble())));

    private static (ItemBank Bank, List<(double Ability, JsonElement Query)> Queries) Bank(int position)
    {
        var bank = Document.GetProperty("banks")[position];
        var items = bank.GetProperty("items").EnumerateArray().Select((row, index) => new IrtItem(
            FormattableString.Invariant($"{index}"), ItemResponseFunction.Of(row[0].GetDouble(), row[1].GetDouble(), row[2].GetDouble(), row[3].GetDouble())));
        return (ItemBank.Of(items), [.. bank.GetProperty("queries").EnumerateArray().Select(query => (query.GetProperty("theta").GetDouble(), query))]);
    }
}
