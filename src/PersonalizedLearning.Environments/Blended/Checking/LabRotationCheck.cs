namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules LR1 to LR4 of a lab rotation.</summary>
internal sealed class LabRotationCheck(LabRotation model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    protected override void CheckRules()
    {
        foreach (var session in Sessions.Where(session => session.Modality.Online))
        {
            CheckLab(session);
            CheckSeats(session);
            if (WhyNotLed(session, qualified: false) is { } why)
            {
                Report("LR4", $"In the lab in block '{session.Block.Id}' {why}; expected somebody who watches over learners.", session);
            }
        }

        CheckVisits();
    }

    private void CheckLab(CourseSession session)
    {
        if (session.Session.Space == model.HomeRoom)
        {
            Report("LR1", $"The online session is in the home room '{model.HomeRoom}'; expected a lab apart from it.", session);
        }
        else if (session.Space?.Features.Contains(model.LabFeature) != true)
        {
            Report("LR1", $"The online session is in {(session.Session.Space is { } space ? $"'{space}', which lacks '{model.LabFeature}'" : "no space")}; expected a lab.", session);
        }
    }

    private void CheckSeats(CourseSession session)
    {
        if (session.Space is not { } lab)
        {
            return;
        }

        var learners = Schedule.Sessions.Where(other => other.Block == session.Block.Id && other.Space == lab.Id).SelectMany(other => other.Learners).Distinct().Count();
        if (learners > lab.Capacity)
        {
            Report("LR2", $"Lab '{lab.Id}' has {learners} learners of all classes in block '{session.Block.Id}'; it holds {lab.Capacity}.", session);
        }
    }

    private void CheckVisits()
    {
        var blocks = InOrder(model.Blocks);
        foreach (var learner in Members)
        {
            var needed = Math.Min(model.VisitsPerCycle, blocks.Count(block => Facts.IsOnSite(learner, block.Id)));
            var visits = VisitsOf[learner].Where(visit => visit.IsOnline && !visit.IsRemote && model.Blocks.Contains(visit.Block.Id)).ToList();
            var count = visits.Select(visit => visit.Block.Id).Distinct().Count();
            if (count != needed)
            {
                Report("LR3", $"Learner '{learner}' has {count} lab visits in the cycle; expected {needed}.", count > needed ? visits[^1].At : null, learner);
            }
        }
    }
}
