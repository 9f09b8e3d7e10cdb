using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop.Tests.OaTutor;

public sealed class OaTutorWriterTest
{
    [Fact]
    public void Fixture_WrittenAndRead_IsEqual()
    {
        var first = OaTutorFixture.Read();
        var second = OaTutorFixture.Reread(first.Content);

        Assert.Equal(first.Content, second.Content);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
    }

    [Property(MaxTest = 200)]
    public void Content_WrittenAndRead_IsEqual(int seed)
    {
        var content = RandomContent(new Random(seed));

        Assert.Equal(content, OaTutorFixture.Reread(content).Content);
    }

    [Property(MaxTest = 200)]
    public void Domain_ThroughOaTutor_DecidesTheSame(int seed)
    {
        var first = OaTutorFixture.Reread(RandomContent(new Random(seed)));
        var again = OaTutorFixture.Reread(OaTutorWriter.ToContent(first.Framework, first.Policies, first.Items).Content);

        Assert.Equal(first.Items, again.Items);
        Assert.All(first.Items.SelectMany(item => item.Competencies), skill => Assert.Equal(first.Policies.Policies[skill], again.Policies.Policies[skill]));
        Assert.Equal(first.Policies.Rule, again.Policies.Rule);
    }

    [Fact]
    public void WhatOaTutorCannotSay_IsReported()
    {
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a", "Adding").Add("b", "B").Add("c", "c").Add("d", "d").Requires("a", "b")
            .Add(new Association(AssociationType.IsChildOf, CompetencyId.From("d"), CompetencyId.From("c"))).Build().Framework;
        var policies = new MasteryPolicySet(
            new BayesianKnowledgeTracing(),
            new Dictionary<CompetencyId, IMasteryPolicy> { [CompetencyId.From("a")] = new LatestScore(), [CompetencyId.From("b")] = new BayesianKnowledgeTracing(new() { Forget = 0.1 }), [CompetencyId.From("z")] = new BayesianKnowledgeTracing() });

        var export = OaTutorWriter.ToContent(framework, new PolicyFile(policies, new MasteryRule { Sticky = true }), [new("q", [CompetencyId.From("y")]), new("q", [])]);

        Assert.Equal(
            ["item-of-unknown-skill", "not-in-oatutor", "not-in-oatutor", "not-in-oatutor", "parameter-not-in-oatutor", "policy-not-in-oatutor", "policy-not-in-oatutor", "repeated-item", "rule-not-in-oatutor", "rule-not-in-oatutor", "standard-parameters"],
            export.Diagnostics.Select(item => item.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["b", "d"], export.Content.Skills.Select(skill => skill.Name));
        Assert.Equal(new OaTutorObjective("d", 0.95), Assert.Single(Assert.Single(Assert.Single(export.Content.Courses).Lessons).Objectives));
    }

    // OATutor's own code gives .55, .925, .6203125, .9426886792, .9939612326 for right, right, wrong, right, right with all four parameters .1; knowledge
    // from .95 on is what it calls mastered.
    [Fact]
    public void Skill_IsTracedAsInOaTutor()
    {
        var result = OaTutorFixture.Read(
            """{"s":["x"]}""", """[{"courseName":"C","lessons":[{"id":"l","learningObjectives":{"x":0.95}}]}]""", """{"x":{"probMastery":0.1,"probTransit":0.1,"probSlip":0.1,"probGuess":0.1}}""");
        var policy = (BayesianKnowledgeTracing)result.Policies.Policies[CompetencyId.From("x")];
        var learner = LearnerId.From("l");
        var journal = new LearnerJournal(learner);
        var state = policy.Initial;
        double[] expected = [0.55, 0.925, 0.6203125, 0.9426886792, 0.9939612326];
        bool[] answers = [true, true, false, true, true];
        for (var turn = 0; turn < answers.Length; turn++)
        {
            journal.Append(new EvidenceRecord
            {
                Id = EventId.From($"e{turn}"), Learner = learner, Competencies = result.Items[0].Competencies, Item = "s", Outcome = Outcome.Correct(answers[turn]), Occurred = Instant.FromUnixTimeSeconds(turn), Sequence = turn,
            });
        }

        var history = MasteryHistory.Of(EvidenceLedger.From(journal, Instant.FromUnixTimeSeconds(9)), CompetencyId.From("x"), result.Policies.Policies, result.Policies.Rule!, result.Framework);

        Assert.Equal(0.1, state.Known, 12);
        Assert.All(expected.Zip(history.Decision.Course), pair => Assert.Equal(pair.First, pair.Second.Value, 1e-10));
        Assert.Equal([false, false, false, false, true], history.Decision.Course.Select(point => point.IsMastered));
    }

    [Fact]
    public void Write_OfWhatCannotBeWritten_Throws()
    {
        using var stream = new MemoryStream();
        var twice = new OaTutorContent { Steps = [new("s", []), new("s", [])], Skills = [new() { Name = "x" }, new() { Name = "x" }] };

        Assert.Throws<ArgumentException>(() => OaTutorWriter.WriteSkillModel(stream, twice));
        Assert.Throws<ArgumentException>(() => OaTutorWriter.WriteParameters(stream, twice));
        Assert.Throws<ArgumentException>(() => OaTutorWriter.WriteParameters(stream, new OaTutorContent { OtherSkills = [new JsonMember("x", "{")] }));
        Assert.Throws<ArgumentException>(() => OaTutorWriter.WriteCoursePlans(stream, new OaTutorContent { Courses = [new() { Lessons = [new() { Objectives = [new("x", 1), new("x", 1)] }] }] }));
    }

    private static OaTutorContent RandomContent(Random random)
    {
        string[] names = ["slope", "a b", "é😀", "=x", "o'clock", "q\"q"];
        string[] some = [.. names.Where(_ => random.Next(2) == 0).DefaultIfEmpty("only")];
        return new OaTutorContent
        {
            Steps = Enumerable.Range(0, random.Next(5)).Select(number => new OaTutorStep($"s{number}", some.Where(_ => random.Next(2) == 0).ToValueList())).ToValueList(),
            Courses = Enumerable.Range(0, random.Next(3)).Select(number => new OaTutorCourse
            {
                Name = $"Course {number}",
                Language = random.Next(2) == 0 ? "en" : null,
                Lessons = Enumerable.Range(0, random.Next(3)).Select(index => new OaTutorLesson
                {
                    Id = $"l{index}", Name = $"Lesson {index}", Objectives = some.Where(_ => random.Next(2) == 0).Select(name => new OaTutorObjective(name, random.Next(4) == 0 ? 0.95 : 0.85)).ToValueList(),
                    Other = random.Next(2) == 0 ? [new JsonMember("allowRecycle", "true")] : [],
                }).ToValueList(),
                Other = random.Next(4) == 0 ? [new JsonMember("x", "[1,null]")] : [],
            }).ToValueList(),
            Skills = some.Where(_ => random.Next(3) > 0).Select(name => new OaTutorSkill { Name = name, Mastery = random.NextDouble(), Transit = random.NextDouble(), Slip = random.NextDouble() / 2, Guess = random.NextDouble() / 2 }).ToValueList(),
        };
    }
}
