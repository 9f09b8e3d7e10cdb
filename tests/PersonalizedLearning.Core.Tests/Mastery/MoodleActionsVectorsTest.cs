using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>
/// Moodle's acts on a rating: a rating that is there is an override, completion is evidence of the level that the scale has for it, logging is evidence that
/// does not count. Grades are places on the scale, from 1.
/// </summary>
public sealed class MoodleActionsVectorsTest
{
    private const string File = "mastery/moodle_evidence_actions.json";
    private const int Places = 4;

    private static readonly CompetencyId Competency = FrameworkGenerators.Id(0);

    [VectorFact(File)]
    public void Decision_AfterEveryAct_IsThatOfMoodle()
    {
        foreach (var given in SchoolRuleVectors.InScope(File))
        {
            var scale = ScaleOf(given);
            var map = MasteryMap.Derive(FrameworkWith(scale), LedgerOf(given, scale), new MasteryPolicySet(new LatestScore()), new MasteryRule { Scale = scale });
            if (given.TryGetProperty("expected", out var expected))
            {
                Assert.Equal("invalid", expected.GetString());
                Assert.Equal("override-not-applied", Assert.Single(map.Diagnostics).Code);
                Assert.Null(map[Competency].Override);
            }
            else
            {
                AssertAfter(given, map[Competency]);
            }
        }
    }

    private static void AssertAfter(JsonElement given, MasteryDecision decision)
    {
        var after = given.GetProperty("after");
        var isRated = decision.Override is not null || decision.Estimate.EvidenceCount > 0;

        Assert.Equal(GradeOf(after, "grade")?.ToString(), isRated ? decision.Level.Name : null);
        Assert.Equal(GradeOf(after, "proficiency") == 1, isRated && decision.IsMastered);
        if (given.TryGetProperty("evidence_grade", out var grade))
        {
            Assert.Equal(grade.GetInt32().ToString(), decision.ByEvidence.Level.Name);
            Assert.Equal(1, decision.ByEvidence.Estimate.EvidenceCount);
        }
    }

    private static EvidenceLedger LedgerOf(JsonElement given, ProficiencyScale scale)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        if (given.TryGetProperty("before", out var before) && GradeOf(before, "grade") is { } rated)
        {
            journal.Append(Override("before", 1, rated));
        }

        var record = EvidenceRecord.Observed("act", JournalGenerators.Learner, Competency, Outcome.Correct(true), TimeGenerators.AtDay(2));
        switch (given.TryGetProperty("action", out var action) ? action.GetString() : "override")
        {
            case "log":
                journal.Append(record with { Outcome = null, Status = EvidenceStatus.Excused });
                break;
            case "complete":
                journal.Append(record with { Outcome = Outcome.Judged(scale.Id, given.GetProperty("evidence_grade").GetInt32().ToString()) });
                break;
            case "override" when GradeOf(given, "grade") is { } grade:
                journal.Append(Override("act", 2, grade));
                break;
            default:
                // A rating of nothing takes back the one that is there.
                journal.Append(Override("before", 1, 1));
                journal.Append(new MasteryOverrideRevoked
                {
                    Id = EventId.From("act"), Learner = JournalGenerators.Learner, Author = Author.Of("teacher", PersonRole.Educator),
                    Occurred = TimeGenerators.AtDay(2), Override = EventId.From("before"), Reason = "no grade",
                });
                break;
        }

        return EvidenceLedger.From(journal, TimeGenerators.End);
    }

    private static MasteryOverride Override(string id, int day, int grade) => new()
    {
        Id = EventId.From(id), Learner = JournalGenerators.Learner, Author = Author.Of("teacher", PersonRole.Educator), Occurred = TimeGenerators.AtDay(day),
        Competency = Competency, Level = grade.ToString(), Reason = "rated",
    };

    private static int? GradeOf(JsonElement item, string member) => item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    // Where a case does not tell the scale, that of the others: of four places the upper two are proficient.
    private static ProficiencyScale ScaleOf(JsonElement given)
    {
        var places = given.TryGetProperty("scale_items", out var count) ? count.GetInt32() : Places;
        HashSet<int> proficient = given.TryGetProperty("scale", out var items)
            ? [.. items.EnumerateArray().Where(item => item.GetProperty("proficient").GetInt32() == 1).Select(item => item.GetProperty("id").GetInt32())]
            : [.. Enumerable.Range(1, places).Where(place => place > places / 2)];
        return new("scale", 0, 1, Enumerable.Range(1, places)
            .Select(place => new ProficiencyLevel(place.ToString(), (place - 1) / (places - 1.0), proficient.Contains(place))).ToValueList());
    }

    private static CompetencyFramework FrameworkWith(ProficiencyScale scale) =>
        CompetencyFramework.CreateBuilder("moodle", "Moodle").Add(scale).Add(new Competency { Id = Competency, Statement = "To be rated" }).Build().Framework;
}
