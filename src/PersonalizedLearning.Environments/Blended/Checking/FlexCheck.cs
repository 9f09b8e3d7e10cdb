using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Checks the rules FX1 to FX5 of a flex course.</summary>
internal sealed class FlexCheck(FlexModel model, EnvironmentProblem problem, Schedule schedule) : CourseCheck(model, problem, schedule)
{
    protected override void CheckRules()
    {
        Members.ForEach(CheckShares);
        foreach (var block in Visits.Where(visit => !visit.IsRemote && visit.At.IsOnCampus).GroupBy(visit => visit.Block.Id))
        {
            if (WhyNotOnSite(block.Key) is { } why)
            {
                Report("FX2", $"Learners of the course are on site in block '{block.Key}', and {why}; expected the teacher of record on site.", block: block.Key, staff: model.TeacherOfRecord);
            }
        }

        foreach (var session in Sessions.Where(session => session.Session.Station is not null))
        {
            Report("FX3", $"The session is at station '{session.Session.Station}' of a rotation; expected that no rotation is imposed.", session);
        }

        foreach (var request in model.Requests.Where(request => request.UnmetReason is null && Members.Contains(request.Learner)))
        {
            CheckRequest(request);
        }
    }

    private void CheckShares(LearnerId learner)
    {
        int Minutes(Func<CourseVisit, bool> counts) => VisitsOf[learner].Where(counts).Sum(visit => visit.Block.Minutes);
        var all = Minutes(_ => true);
        var online = Minutes(visit => visit.IsOnline);
        var onCampus = Minutes(visit => !visit.IsRemote && visit.At.IsOnCampus);
        if (all > 0 && online <= model.OnlineShare * all)
        {
            Report("FX1", FormattableString.Invariant($"Learner '{learner}' has {online} of {all} minutes of the course online; expected a share of more than {model.OnlineShare}."), learner: learner);
        }

        if (all > 0 && 2 * onCampus <= all)
        {
            Report("FX5", $"Learner '{learner}' has {onCampus} of {all} minutes of the course on campus; expected more than half.", learner: learner);
        }
    }

    private string? WhyNotOnSite(BlockId block)
    {
        if (Facts.Staff(model.TeacherOfRecord) is not { } teacher)
        {
            return $"'{model.TeacherOfRecord}' is not in the problem";
        }

        var elsewhere = Schedule.Sessions.Where(session => session.Block == block && session.Staff == teacher.Id).Select(Described).OfType<CourseSession>().FirstOrDefault(session => !session.IsOnCampus);
        return teacher.UnavailableIn.Contains(block) ? $"'{teacher.Id}' is not there"
            : elsewhere is not null ? $"'{teacher.Id}' leads session '{elsewhere.Session.Id}' elsewhere" : null;
    }

    private void CheckRequest(SupportRequest request)
    {
        if (Facts.Block(request.RaisedIn) is not { } raised)
        {
            return;
        }

        var window = SupportWindow.Of(InOrder(model.OnlineBlocks), InOrder(model.SupportBlocks), raised, model.SupportWithin);
        var isMet = VisitsOf[request.Learner].Any(visit => !visit.IsOnline && !visit.IsRemote && visit.At.Session.Staff is not null && window.Blocks.Contains(visit.Block)
            && (request.Competency is null || visit.Competency is null || visit.Competency == request.Competency));
        if (window.IsWhole && !isMet)
        {
            Report("FX4", $"Learner '{request.Learner}' asked for support in block '{request.RaisedIn}' and has none face to face within {model.SupportWithin} blocks of the course, nor a reason why not.", learner: request.Learner, block: request.RaisedIn);
        }
    }
}
