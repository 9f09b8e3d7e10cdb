using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>CaSS: how an assertion spreads along a relation. Where it does so against logic, the case is not run.</summary>
public sealed class CassInferenceVectorsTest
{
    [VectorFact(CompositeVectors.Cass)]
    public void Infer_OfEveryRowOfTheTable_SpreadsAsInCass()
    {
        foreach (var row in CompositeVectors.Cases(CompositeVectors.Cass, "truth_table").Where(row => !CompositeVectors.OutOfScope.ContainsKey(CompositeVectors.KeyOfRow(row))))
        {
            var framework = Related(row.GetProperty("relation").GetString()!, "source", "target");

            var signs = Infer(framework, (row.GetProperty("on").GetString()!, SignOf(row.GetProperty("sign").GetString()!)));

            Assert.True(
                (signs["source"], signs["target"]) == (SignOf(row.GetProperty("source").GetString()!), SignOf(row.GetProperty("target").GetString()!)),
                CompositeVectors.KeyOfRow(row));
        }
    }

    [VectorFact(CompositeVectors.Cass)]
    public void Infer_OfEveryCase_SpreadsAsInCass()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.Cass).Where(item => !CompositeVectors.OutOfScope.ContainsKey(CompositeVectors.KeyOfAssertion(item))))
        {
            // "narrows chain c<c2<c3", "requires (c requires c2)": the first word is the relation.
            var expected = given.GetProperty("result").EnumerateObject().ToList();
            var framework = Related(given.GetProperty("relation").GetString()!.Split(' ')[0], [.. expected.Select(item => item.Name)]);

            var signs = Infer(framework, Assertions(given));

            Assert.All(expected, item => Assert.Equal(SignOf(item.Value.GetString()!), signs[item.Name]));
        }
    }

    [Fact]
    public void Infer_NamesTheNearestReason_AndFindsContradictions()
    {
        var framework = Related("requires", "advanced", "basic", "first");

        var inferred = MasteryInference.Infer(framework, new Dictionary<CompetencyId, MasterySign>
        {
            [Evidenced.Id("advanced")] = MasterySign.Positive, [Evidenced.Id("basic")] = MasterySign.Positive, [Evidenced.Id("first")] = MasterySign.Negative,
        });

        Assert.Equal([Evidenced.Id("advanced"), Evidenced.Id("basic"), Evidenced.Id("basic")], inferred.Select(item => item.PositiveFrom!.Value));
        Assert.All(inferred, item => Assert.Equal(Evidenced.Id("first"), item.NegativeFrom));
        Assert.All(inferred, item => Assert.True(item.IsContradiction));
        Assert.Equal([MasterySign.Positive, MasterySign.Positive, MasterySign.Negative], inferred.Select(item => item.Asserted));
    }

    [Fact]
    public void Infer_OfAMap_TakesEvidenceShortOfMasteryAsALack_AndNoEvidenceAsNothing()
    {
        var framework = Related("requires", "advanced", "basic", "first");

        var inferred = MasteryInference.Infer(new Evidenced().Failed("basic").Map(framework));

        Assert.Equal([MasterySign.Negative, MasterySign.Negative, MasterySign.None], inferred.Select(item => item.Sign));
    }

    [Fact]
    public void Infer_OfAMapWithRules_LeavesWhatARuleDecidesToTheRule()
    {
        var framework = Evidenced.Family("whole", "one", "other");
        var any = new CompetencyRuleSet([new ParentRule(Evidenced.Id("whole"), new AnyRule([.. Evidenced.Rules("one", "other")]))]);

        var inferred = MasteryInference.Infer(new Evidenced().Mastered("one").Failed("other").Map(framework, any));

        Assert.Equal([MasterySign.Positive, MasterySign.Positive, MasterySign.Negative], inferred.Select(item => item.Sign));
    }

    [Fact]
    public void Infer_OfAnUnknownCompetency_NamesIt() => Assert.Contains(
        "'elsewhere'",
        Assert.Throws<ArgumentException>(() => MasteryInference.Infer(Evidenced.Framework("a"), new Dictionary<CompetencyId, MasterySign> { [Evidenced.Id("elsewhere")] = MasterySign.Positive })).Message,
        StringComparison.Ordinal);

    // A chain: each is related so to the next.
    private static CompetencyFramework Related(string relation, params string[] ids)
    {
        var builder = CompetencyFramework.CreateBuilder("f", "Sample");
        foreach (var id in ids)
        {
            builder.Add(id, id);
        }

        foreach (var (source, target) in ids.Zip(ids.Skip(1)))
        {
            _ = relation switch
            {
                "isEquivalentTo" => builder.Add(new Association(AssociationType.ExactMatchOf, Evidenced.Id(source), Evidenced.Id(target))),
                "narrows" => builder.Add(new Association(AssociationType.IsChildOf, Evidenced.Id(source), Evidenced.Id(target))),
                "requires" or "implies" => builder.Requires(target, source),
                "isEnabledBy" => builder.Requires(target, source, PrerequisiteStrength.Soft),
                "desires" or "isRelatedTo" => builder.Add(new Association(AssociationType.IsRelatedTo, Evidenced.Id(source), Evidenced.Id(target))),
                _ => throw new InvalidOperationException($"Relation '{relation}' is not read here."),
            };
        }

        return builder.Build().Framework;
    }

    // "c", or "c:+ and c2:-".
    private static (string Competency, MasterySign Sign)[] Assertions(JsonElement given)
    {
        var on = given.GetProperty("asserted_on").GetString()!;
        return on.Contains(':', StringComparison.Ordinal)
            ? [.. on.Split(" and ").Select(part => part.Split(':')).Select(part => (part[0], SignOf(part[1])))]
            : [(on, SignOf(given.GetProperty("sign").GetString()!))];
    }

    private static Dictionary<string, MasterySign> Infer(CompetencyFramework framework, params (string Competency, MasterySign Sign)[] asserted) => MasteryInference
        .Infer(framework, asserted.ToDictionary(item => Evidenced.Id(item.Competency), item => item.Sign))
        .ToDictionary(item => item.Competency.Value, item => item.Sign);

    private static MasterySign SignOf(string text) =>
        (text.Contains('+', StringComparison.Ordinal) ? MasterySign.Positive : MasterySign.None) | (text.Contains('-', StringComparison.Ordinal) ? MasterySign.Negative : MasterySign.None);
}
