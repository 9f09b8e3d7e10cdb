using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class MasteryJsonTest
{
    private static readonly DocumentedShape Shape =
        DocumentedShape.Below("## `plearn mastery`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md")));

    private static readonly HashSet<string> MayLack = ["code", "uncertainty", "achievedAt", "predictedSuccess", "rule", "override", "assessmentDue", "expires", "staleSince", "achievedAtByEvidence"];

    private static readonly HashSet<string> MayLackInRules = [.. MayLack, "competency", "type", "progress", "score", "reached", "needed", "contribution", "retired", "missing", "members", "recommended"];

    [Property]
    public void Write_HasTheDocumentedMembers_AndNoOther(LearningCase given)
    {
        using var document = Written(given.Prepare().Map);

        Shape.Check(document.RootElement, "$", MayLack);
    }

    [Property]
    public void Write_GivesBackEveryDecision_ToTheBit(LearningCase given)
    {
        var map = given.Prepare().Map;
        using var document = Written(map);
        var learner = document.RootElement.GetProperty("learners")[0];
        var written = learner.GetProperty("competencies").EnumerateArray().ToList();

        Assert.Equal(map.AsOf, TimeOf(document.RootElement.GetProperty("asOf")));
        Assert.Equal(map.Learner.Value, learner.GetProperty("learner").GetString());
        Assert.Equal(map.Decisions.Count, written.Count);
        for (var index = 0; index < written.Count; index++)
        {
            AssertWritten(map[index], map.Framework[index].Code, written[index]);
            AssertWritten(map[index].Override, written[index]);
        }

        Assert.Equal(
            AssessmentDue.In(map).OrderBy(due => map.Framework.IndexOf(due.Competency)).Select(due => (due.Competency.Value, due.Since, due.Reasons.Count)),
            written.Where(item => item.TryGetProperty("assessmentDue", out _)).Select(item => (item.GetProperty("competency").GetString()!,
                TimeOf(item.GetProperty("assessmentDue").GetProperty("since")), item.GetProperty("assessmentDue").GetProperty("reasons").GetArrayLength())));
    }

    [Property]
    public void Write_WithRules_HasTheDocumentedMembers_AndTheExplanation(MasteryCase given, CompetencyRuleSet rules)
    {
        var map = given.Map().Apply(CompetencyRuleGraph.Compile(MasteryCase.Framework, rules));
        using var document = Written(map);
        var written = document.RootElement.GetProperty("learners")[0].GetProperty("competencies").EnumerateArray().ToList();

        Shape.Check(document.RootElement, "$", MayLackInRules);
        for (var index = 0; index < written.Count; index++)
        {
            Assert.Equal(map[index].Composite is not null, written[index].TryGetProperty("rule", out var rule));
            if (map[index].Composite is { Explanation: var explanation })
            {
                Assert.Equal(CamelCase(explanation.Progress.ToString()), rule.GetProperty("progress").GetString());
                AssertSameBits(explanation.Score, rule, "score");
                Assert.Equal(
                    explanation.Missing?.Select(id => id.Value), rule.TryGetProperty("missing", out var missing) ? missing.EnumerateArray().Select(id => id.GetString()!) : null);
                AssertMembers(explanation, rule);
            }
        }

        static void AssertMembers(RuleExplanation explanation, JsonElement rule)
        {
            var members = rule.TryGetProperty("members", out var list) ? list.EnumerateArray().ToList() : [];
            Assert.Equal(explanation.Members.Count, members.Count);
            foreach (var (member, item) in explanation.Members.Zip(members))
            {
                Assert.Equal((member.Rule as MemberRule)?.Competency.Value, item.TryGetProperty("competency", out var id) ? id.GetString() : null);
                Assert.Equal(member.Rule is MemberRule, !item.TryGetProperty("type", out _));
                Assert.Equal(member.HasLeft, item.TryGetProperty("retired", out _));
                AssertSameBits(member.HasLeft ? null : member.Contribution, item, "contribution");
                AssertMembers(member, item);
            }
        }
    }

    [Property]
    public void Write_OfSeveralMaps_KeepsTheirOrder(MasteryCase given)
    {
        var map = given.Map();
        using var document = Written(map, map);

        Assert.Equal(2, document.RootElement.GetProperty("learners").GetArrayLength());
        Assert.Equal(document.RootElement.GetProperty("learners")[0].GetRawText(), document.RootElement.GetProperty("learners")[1].GetRawText());
    }

    [Fact]
    public void Documentation_NamesTheStatuses_AndWhatMakesAnAssessmentDue()
    {
        var members = Shape.Members!["learners"]!.Members!["competencies"]!.Members!;

        Assert.Equal(Words<MasteryStatus>.All, members["status"]!.Words!);
        Assert.Equal(Words<RuleOutcome>.All, members["rule"]!.Members!["outcome"]!.Words!);
        Assert.Equal(Words<RuleProgress>.All, members["rule"]!.Members!["progress"]!.Words!);
        Assert.Equal(Words<MasteryStatus>.All, members["override"]!.Members!["statusByEvidence"]!.Words!);
        Assert.Equal(Words<AssessmentTrigger>.All, members["assessmentDue"]!.Members!["reasons"]!.Members!["trigger"]!.Words!);
    }

    [Fact]
    public void Write_OfNull_Throws()
    {
        using var stream = new MemoryStream();

        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteMastery(null!, default, []));
        Assert.Throws<ArgumentNullException>(() => LearningJson.WriteMastery(stream, default, null!));
    }

    private static JsonDocument Written(params MasteryMap[] maps)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteMastery(stream, maps[0].AsOf, maps);
        Assert.Equal((byte)'\n', stream.ToArray()[^1]);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static void AssertWritten(MasteryDecision decision, string? code, JsonElement item)
    {
        Assert.Equal(decision.Competency.Value, item.GetProperty("competency").GetString());
        Assert.Equal(code, item.TryGetProperty("code", out var written) ? written.GetString() : null);
        Assert.Equal(decision.Level.Name, item.GetProperty("level").GetString());
        Assert.Equal(decision.Status switch
        {
            MasteryStatus.NotYet => "notYet",
            MasteryStatus.Achieved => "achieved",
            MasteryStatus.Held => "held",
            _ => "lapsed",
        }, item.GetProperty("status").GetString());
        Assert.Equal(decision.Estimate.EvidenceCount, item.GetProperty("evidenceCount").GetInt32());
        AssertSameBits(decision.Estimate.Shown, item, "estimate");
        AssertSameBits(decision.Estimate.Uncertainty, item, "uncertainty");
        AssertSameBits(decision.PredictedSuccess, item, "predictedSuccess");
        Assert.Equal(decision.AchievedAt, item.TryGetProperty("achievedAt", out var achieved) ? TimeOf(achieved) : null);
        Assert.Equal(decision.Policy.Name, item.GetProperty("policy").GetString());
        Assert.Equal(decision.EvidenceUsed.Select(id => id.Value), item.GetProperty("evidenceUsed").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(
            decision.EvidenceIgnored.Select(ignored => (ignored.Evidence.Value, CamelCase(ignored.Reason.ToString()))),
            item.GetProperty("evidenceIgnored").EnumerateArray().Select(ignored => (ignored.GetProperty("evidence").GetString()!, ignored.GetProperty("reason").GetString()!)));
    }

    private static void AssertWritten(AppliedOverride? applied, JsonElement item)
    {
        Assert.Equal(applied is not null, item.TryGetProperty("override", out var written));
        if (applied is not null)
        {
            Assert.Equal(
                (applied.Event.Id.Value, applied.Event.Reason, applied.Event.Author.Person.Value, CamelCase(applied.Event.Author.Role.ToString())),
                (written.GetProperty("event").GetString(), written.GetProperty("reason").GetString(),
                    written.GetProperty("author").GetProperty("id").GetString(), written.GetProperty("author").GetProperty("role").GetString()));
            Assert.Equal(
                (CamelCase(applied.ByEvidence.Status.ToString()), applied.ByEvidence.Level.Name),
                (written.GetProperty("statusByEvidence").GetString(), written.GetProperty("levelByEvidence").GetString()));
            Assert.Equal(
                (applied.Event.Expires, applied.StaleSince, applied.ByEvidence.AchievedAt),
                (OptionalTime(written, "expires"), OptionalTime(written, "staleSince"), OptionalTime(written, "achievedAtByEvidence")));
        }
    }

    private static Instant? OptionalTime(JsonElement item, string member) => item.TryGetProperty(member, out var time) ? TimeOf(time) : null;

    private static void AssertSameBits(double? value, JsonElement item, string member) => Assert.Equal(
        value is { } number ? BitConverter.DoubleToInt64Bits(number) : null,
        item.TryGetProperty(member, out var written) ? BitConverter.DoubleToInt64Bits(written.GetDouble()) : (long?)null);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Instant TimeOf(JsonElement item) => InstantPattern.ExtendedIso.Parse(item.GetString()!).Value;
}
