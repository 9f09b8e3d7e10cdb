using System.Globalization;
using NodaTime;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>One learner's day, as the schedule of a small school makes it from what all learners of the demo need.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Date">The day.</param>
/// <param name="Entries">What happens, in order of time.</param>
/// <param name="PursuedMinutes">The minutes that serve a need.</param>
/// <param name="AvailableMinutes">The minutes of learning that the day has.</param>
internal sealed record DemoDay(LearnerStory Learner, LocalDate Date, IReadOnlyList<DayEntry> Entries, int PursuedMinutes, int AvailableMinutes)
{
    // The first schedule is as good as any for three learners.
    private const long Work = 1;

    private static readonly ScheduleSolverOptions WithoutPrices = new() { MaxRemedies = 0, MaxPrices = 0, MaxVerifiedPrices = 0, TrialWork = 0 };

    /// <summary>Makes the day of the learner who gains most by it.</summary>
    /// <param name="learners">All learners of the demo.</param>
    /// <param name="catalog">The experiences on offer.</param>
    /// <param name="asOf">The instant whose day it is.</param>
    /// <returns>The day: the same for the same learners.</returns>
    public static DemoDay Of(IReadOnlyList<LearnerStory> learners, CatalogIndex catalog, Instant asOf)
    {
        var school = DemoSchool.Of(catalog.Framework, asOf.InUtc().Date);
        var problem = school with { Needs = learners.SelectMany(learner => NeedsOf(learner, catalog, school)).ToValueList() };
        var schedule = new ScheduleSolver(WithoutPrices).Solve(problem, new SolveOptions { Seed = 1, WorkLimit = Work }).Schedule;
        var shown = schedule.Days.OrderByDescending(item => item.PursuedMinutes).ThenBy(item => item.Learner).First();
        var learner = learners.First(story => story.Learner == shown.Learner);
        return new DemoDay(learner, shown.Date, [.. school.Blocks.Select(block => EntryOf(block, shown, schedule, learner, learners, catalog))], shown.PursuedMinutes, shown.AvailableMinutes);
    }

    // What is to be learned, and what the next steps ask to be shown again.
    private static IEnumerable<ScheduleNeed> NeedsOf(LearnerStory learner, CatalogIndex catalog, EnvironmentProblem school)
    {
        var open = ScheduleNeeds.For(learner.State, catalog, school);
        var again = learner.Recommendations.Items.Where(step => step.Experience is not null && open.All(need => need.Competency != step.Competency));
        return open.Concat(again.Select(step => new ScheduleNeed
        {
            Learner = learner.Learner,
            Competency = step.Competency,
            RemainingMinutes = step.Experience!.Minutes,
            Fit = school.Modalities.Where(way => way.Form == step.Experience.Modality).Select(way => new ModalityFit(way.Id, 1)).ToValueList(),
            MaxBlocksPerDay = 1,
        }));
    }

    private static DayEntry EntryOf(TimeBlock block, LearnerDay day, Schedule schedule, LearnerStory learner, IReadOnlyList<LearnerStory> learners, CatalogIndex catalog)
    {
        var item = day.Items.FirstOrDefault(one => one.Block == block.Id);
        if (item is not { Session: { } id, Competency: { } competency })
        {
            return new DayEntry(block, null, null, null, [], string.Empty);
        }

        var session = schedule.Sessions.First(one => one.Id == id);
        var index = catalog.Framework.RequiredIndexOf(competency);
        var with = session.Learners.Where(other => other != learner.Learner).Select(other => learners.First(story => story.Learner == other).Name);
        return new DayEntry(block, catalog.Framework[index], ExperienceOf(index, session.Modality, catalog), session, [.. with], WhyOf(learner, index));
    }

    private static LearningExperience? ExperienceOf(int index, ModalityId modality, CatalogIndex catalog)
    {
        var form = DemoSchool.FormOf(modality);
        foreach (var position in catalog.Teaching(index))
        {
            if (catalog.Catalog.Experiences[position].Modality == form)
            {
                return catalog.Catalog.Experiences[position];
            }
        }

        return null;
    }

    private static string WhyOf(LearnerStory learner, int index)
    {
        var competency = learner.Map.Framework[index].Id;
        var place = learner.Recommendations.Items.Select((step, position) => (step, position)).FirstOrDefault(item => item.step.Competency == competency, (null!, -1)).position;
        var again = place >= 0 && learner.Recommendations.Items[place].Kind != RecommendationKind.Learn;
        var holdsUp = learner.Profile.Needs.FirstOrDefault(need => need.Decision.Competency == competency)?.HoldsUp.Count ?? 0;
        string[] reasons =
        [
            learner.Goals.Any(goal => goal.Id == competency) ? "a goal" : string.Empty,
            place >= 0 ? string.Create(CultureInfo.InvariantCulture, $"next step {place + 1}{(again ? ", to show again" : string.Empty)}") : string.Empty,
            holdsUp > 0 ? $"holds up {NumberText.Count(holdsUp, "other")}" : string.Empty,
        ];
        var said = string.Join(", ", reasons.Where(reason => reason.Length > 0));
        return said.Length > 0 ? said : "ready now, on the way to the goals";
    }
}
