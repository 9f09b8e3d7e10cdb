using static PersonalizedLearning.Programs.RubricCells;

namespace PersonalizedLearning.Programs;

/// <summary>The four practices at the core of personalized learning.</summary>
internal static class CoreFourRubric
{
    private static readonly ValueList<PracticeLevel> Levels = [new("not-yet", "Not yet"), new("trying", "Trying"), new("regular", "Regular"), new("embedded", "Embedded")];

    public static PracticeRubric Create() => new(
        "core-four", 1, "The four practices at the core", Levels, [Content(), Instruction(), Reflection(), Decisions()]);

    private static PracticeDimension Content() => Dimension(
        Levels, "flexible-content", "Flexible content and tools",
        "All learners use one text and one set of tasks.",
        "For one topic, offer two ways to learn the same thing.",
        "Now and then learners can pick among a few materials.",
        "Sort materials by competency, so that there is a choice for each of them every week.",
        "Most weeks learners find materials and tools for their own next competency, at more than one level.",
        "Let learners add materials and propose tools, and drop what does not help.",
        "Learners choose among good materials and tools for every goal, and what helps is found and kept together with them.");

    private static PracticeDimension Instruction() => Dimension(
        Levels, "targeted-instruction", "Targeted instruction",
        "Instruction goes to the whole class by the plan of the course.",
        "Pick one competency and teach it to a small group of those who need it now.",
        "Small groups meet at times; who is in them stays the same for long.",
        "Form groups anew every week by what learners have shown and what they are ready for.",
        "Groups and talks one to one are formed by recent evidence and end when they have done their work.",
        "Let learners ask for a workshop, and offer what several of them plan to learn next.",
        "Every learner gets instruction aimed at the next goal, in groups that change with needs, which learners call for too.");

    private static PracticeDimension Reflection() => Dimension(
        Levels, "reflection-and-ownership", "Student reflection and ownership",
        "Goals and decisions are made for learners.",
        "Ask learners at the end of a week what they learnt, how, and what they want to try next.",
        "Learners write down goals or reflect when asked to, and little follows from it.",
        "Fix a rhythm: a goal, a plan, a look back, and a talk about it at least every few weeks.",
        "Learners set goals, track them and reflect in a fixed rhythm.",
        "Give learners a say in path, pace, place and demonstration, and write down who decides what.",
        "Learners make real decisions about their learning, can explain them, and change their plans by what they find out.");

    private static PracticeDimension Decisions() => Dimension(
        Levels, "data-driven-decisions", "Data-driven decisions",
        "Data is collected for grades and reports; lessons do not change by it.",
        "After the next check, change one thing for at least one learner because of what it showed.",
        "Teachers look at results at times and change plans for some.",
        "Look at fresh evidence at a fixed time every week, and decide who needs what.",
        "Evidence of the last days decides weekly on groups, supports and next steps.",
        "Show the evidence to learners first, and decide with them.",
        "Learners and teachers read evidence together, decide by it often, and check whether the decision helped.");
}
