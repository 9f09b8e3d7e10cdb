using PersonalizedLearning.Competencies;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>Makes the days of learners from sessions.</summary>
public static class LearnerDays
{
    /// <summary>The days of all learners of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sessions">The sessions.</param>
    /// <param name="own">What learners work on where their session has no competency.</param>
    public static ValueList<LearnerDay> Of(EnvironmentProblem problem, IReadOnlyList<Session> sessions, IReadOnlyDictionary<(LearnerId, BlockId), CompetencyId> own)
    {
        var left = problem.Needs.ToDictionary(need => (need.Learner, need.Competency), need => need.RemainingMinutes);
        var goals = problem.Needs.ToDictionary(need => (need.Learner, need.Competency), need => need.Goal);
        var days = new List<LearnerDay>();
        foreach (var learner in problem.Needs.Select(need => need.Learner).Concat(problem.Attendance.Select(item => item.Learner)).Distinct().Order())
        {
            var absent = problem.Attendance.Where(item => item.Learner == learner).SelectMany(item => item.AbsentIn).ToHashSet();
            foreach (var date in problem.Blocks.GroupBy(block => block.Date).OrderBy(group => group.Key))
            {
                TimeBlock[] there = [.. date.Where(block => block.Kind != BlockKind.Break && !absent.Contains(block.Id)).OrderBy(block => block.Start)];
                var items = there.Select(block => ItemOf(learner, block)).ToValueList();
                days.Add(new LearnerDay(learner, date.Key, items, items.Sum(Serve), there.Sum(block => block.Minutes)));
            }

            int Serve(PlaylistItem item)
            {
                if (item.Competency is not { } competency || !left.TryGetValue((learner, competency), out var minutes))
                {
                    return 0;
                }

                var useful = Math.Min(minutes, item.Minutes);
                left[(learner, competency)] = minutes - useful;
                return useful;
            }
        }

        return days.ToValueList();

        PlaylistItem ItemOf(LearnerId learner, TimeBlock block)
        {
            if (sessions.FirstOrDefault(session => session.Block == block.Id && session.Learners.Contains(learner)) is not { } session)
            {
                return new PlaylistItem { Block = block.Id, Minutes = 0 };
            }

            var competency = session.Competency ?? (own.TryGetValue((learner, block.Id), out var chosen) ? chosen : null);
            return new PlaylistItem
            {
                Block = block.Id,
                Session = session.Id,
                Modality = session.Modality,
                Competency = competency,
                Goal = competency is { } about && goals.TryGetValue((learner, about), out var goal) ? goal : null,
                Purpose = session.Purpose,
                Minutes = block.Minutes,
            };
        }
    }
}
