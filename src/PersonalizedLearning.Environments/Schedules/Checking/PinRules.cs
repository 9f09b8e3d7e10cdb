using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>S8: pins are kept. Learners who are absent in the block of a pin are left out of it.</summary>
internal static class PinRules
{
    private const string Rule = "S8";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        foreach (var pin in index.Problem.Pins)
        {
            switch (pin)
            {
                case LearnerPin item:
                    CheckLearner(index, item, found);
                    break;
                case StaffPin item:
                    CheckStaff(index, item, found);
                    break;
                case SessionPin item:
                    CheckSession(index, item, found);
                    break;
            }
        }
    }

    private static void CheckLearner(ScheduleIndex index, LearnerPin pin, ViolationList found)
    {
        if (index.IsThere(pin.Learner, pin.Block)
            && !index.Schedule.Sessions.Any(session => IsOf(session, pin) && session.Learners.Contains(pin.Learner) && IsAbout(index, session, pin)))
        {
            found.Add(new Violation(Rule, $"Learner '{pin.Learner}' is not in a session of '{pin.Modality}'{About(pin)} in block '{pin.Block}'; expected one, as it is pinned.") { Block = pin.Block, Learner = pin.Learner });
        }
    }

    private static bool IsAbout(ScheduleIndex index, Session session, LearnerPin pin) =>
        pin.Competency is null || session.Competency == pin.Competency
        || (session.Competency is null && index.Items.TryGetValue((pin.Learner, pin.Block), out var pair) && pair.Item.Session == session.Id && pair.Item.Competency == pin.Competency);

    private static void CheckStaff(ScheduleIndex index, StaffPin pin, ViolationList found)
    {
        if (!index.Schedule.Sessions.Any(session => IsOf(session, pin) && session.Staff == pin.Staff && (pin.Competency is null || session.Competency == pin.Competency)))
        {
            found.Add(new Violation(Rule, $"'{pin.Staff}' does not lead a session of '{pin.Modality}'{About(pin)} in block '{pin.Block}'; expected one, as it is pinned.") { Block = pin.Block, Staff = pin.Staff });
        }
    }

    private static void CheckSession(ScheduleIndex index, SessionPin pin, ViolationList found)
    {
        if (!index.Sessions.TryGetValue(pin.Session, out var session))
        {
            found.Add(new Violation(Rule, $"There is no session '{pin.Session}'; expected it in block '{pin.Block}', as it is pinned.") { Block = pin.Block, Session = pin.Session });
            return;
        }

        Kept("block", session.Block, pin.Block);
        Kept("way of learning", session.Modality, pin.Modality);
        Kept("competency", session.Competency, pin.Competency);
        Kept("course", session.Course, pin.Course);
        Kept("purpose", session.Purpose, pin.Purpose);
        Kept("station", session.Station, pin.Station);
        if (pin.Staff is not null)
        {
            Kept("staff", session.Staff, pin.Staff);
        }

        if (pin.Space is not null)
        {
            Kept("space", session.Space, pin.Space);
        }

        LearnerId[] there = [.. pin.Learners.Where(learner => index.IsThere(learner, pin.Block)).Distinct().Order()];
        LearnerId[] others = [.. session.Learners.Where(learner => index.IsThere(learner, pin.Block)).Distinct().Order()];
        if (pin.Learners.Count > 0 && !there.SequenceEqual(others))
        {
            found.Add(Rule, session, $"Session '{session.Id}' has learners {string.Join(", ", others)}; expected {string.Join(", ", there)}, as it is pinned.");
        }

        void Kept<T>(string name, T actual, T expected)
        {
            if (!EqualityComparer<T>.Default.Equals(actual, expected))
            {
                found.Add(Rule, session, $"The {name} of session '{session.Id}' is '{actual}'; expected '{expected}', as it is pinned.");
            }
        }
    }

    private static bool IsOf(Session session, Pin pin) => session.Block == pin.Block && session.Modality == pin.Modality;

    private static string About(Pin pin) => pin.Competency is { } competency ? $" about '{competency}'" : string.Empty;
}
