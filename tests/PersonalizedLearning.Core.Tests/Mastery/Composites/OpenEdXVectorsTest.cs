using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>Open edX: leaves with a cut, groups of them in order, and archived ones that leave.</summary>
public sealed class OpenEdXVectorsTest
{
    [VectorFact(CompositeVectors.OpenEdX)]
    public void Criteria_OfEveryCase_StandAsInOpenEdX()
    {
        foreach (var given in CompositeVectors.Cases(CompositeVectors.OpenEdX))
        {
            var explanation = given.TryGetProperty("rule", out var rule) ? Leaf(rule.GetString()!, given.GetProperty("grade").GetDouble()) : Group(given);

            // "root stays …, not rewritten" says of the root what the other cases say of their group.
            Assert.Contains(explanation.Progress.ToString(), given.GetProperty("expected").GetString(), StringComparison.Ordinal);
        }
    }

    private static RuleExplanation Leaf(string rule, double grade)
    {
        var cut = double.Parse(rule.Replace(">= ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new Evidenced().Scored("a", grade).Decide(new WeightedRule(cut, [new(Evidenced.Id("a"))])).Composite!.Explanation;
    }

    private static RuleExplanation Group(JsonElement given)
    {
        var learner = new Evidenced();
        switch (given.GetProperty("group").GetString())
        {
            case "AND(a1 archived, a2)":
                return learner.Mastered("a2").Decide(Both("a1", "a2"), retired: "a1").Composite!.Explanation;
            case "AND(a1 archived & AttemptedNotDemonstrated, a2 Demonstrated)":
                return learner.Failed("a1").Mastered("a2").Decide(Both("a1", "a2"), retired: "a1").Composite!.Explanation;
            case "AND(A=AttemptedNotDemonstrated, B->Demonstrated)":
                // B was attempted in part before; its last member brings it about, and the root is as it was.
                var root = new AllRule([Both("a1", "a2"), Both("b1", "b2")]);
                learner.Failed("a1").Mastered("a2").Mastered("b1");
                var before = learner.Decide(root).Composite!.Explanation;
                var after = learner.Mastered("b2", day: 1).Decide(root).Composite!.Explanation;
                Assert.Equal(RuleProgress.PartiallyAttempted, before.Members[1].Progress);
                Assert.Equal(RuleProgress.Demonstrated, after.Members[1].Progress);
                Assert.Equal(RuleProgress.AttemptedNotDemonstrated, before.Progress);
                return after;
            case var unheard:
                throw new InvalidOperationException($"Group '{unheard}' is not read here.");
        }
    }

    private static AllRule Both(string first, string second) => new([.. Evidenced.Rules(first, second)]);
}
