using static PersonalizedLearning.Programs.RubricCells;

namespace PersonalizedLearning.Programs;

/// <summary>How far each area of work has come.</summary>
internal static class AreasAndPhasesRubric
{
    private static readonly ValueList<PracticeLevel> Levels =
        [new("explore", "Explore"), new("design", "Design"), new("pilot", "Pilot"), new("refine", "Refine"), new("scale", "Scale")];

    public static PracticeRubric Create() => new(
        "areas-and-phases", 1, "Areas of work and their phases", Levels, [Vision(), Learning(), Assessment(), Culture(), Technology(), Community()],
        [PracticeScope.School, PracticeScope.District]);

    private static PracticeDimension Vision() => Dimension(
        Levels, "vision", "Vision and leadership",
        "A few people read, visit others and talk about why to change.",
        "Gather learners, families and staff, and write down together what graduates should be able to do.",
        "A shared vision is written down, and a team plans the first steps.",
        "Choose a few willing teams, and give them time and leave to try.",
        "Some teams work by the vision, and leaders learn with them.",
        "Compare what was hoped for with what happened, and change plan and rules by it.",
        "Goals, rules and money are adjusted by what the pilots taught.",
        "Write the vision into hiring, time, budget and policy, so that it does not hang on single persons.",
        "The vision steers decisions everywhere and is reviewed together at fixed times.");

    private static PracticeDimension Learning() => Dimension(
        Levels, "learning", "Learning and teaching",
        "Teachers try single ideas in their own classes.",
        "Agree on the competencies, and on what mastery of each looks like.",
        "Competencies, paths and roles of teachers are described, and first units are ready.",
        "Teach the first units with goals and paths that learners have a say in.",
        "Pilot classes learn by goals and paths of their own, and advance on mastery.",
        "Look at who gains and who does not, and change supports, groups and materials.",
        "Practices that help all groups are kept, others changed or dropped.",
        "Open lessons to visits, share units and coach new teams.",
        "Personal paths by competencies are the usual way in all classes, with support for new staff.");

    private static PracticeDimension Assessment() => Dimension(
        Levels, "assessment", "Assessment and credit",
        "Staff ask what grades tell and what they hide.",
        "Choose a scale and rubrics for a few competencies, and judge the same work together.",
        "Scales, rubrics and ways to show mastery are agreed on for the pilot.",
        "Let learners in the pilot show mastery when ready, and keep the evidence.",
        "In the pilot credit follows mastery, and learners know what is missing.",
        "Check how far judges agree, and how soon learners get an answer.",
        "Judgements agree, answers come soon, and summative evidence informs the next step.",
        "Make the record of competencies the official one, and explain it to those who receive it.",
        "Credit and transcript rest on competencies everywhere, and others accept them.");

    private static PracticeDimension Culture() => Dimension(
        Levels, "culture", "Culture and roles",
        "People talk about trust and choice; habits are as before.",
        "Decide together who decides what: goals, path, pace, place, time and demonstration.",
        "New roles and say are agreed on and written down.",
        "Try the new roles in the pilot, and ask learners every month how much say they had.",
        "In the pilot learners decide, and adults coach; mistakes are talked about openly.",
        "Use what learners and staff report to change agreements that do not work.",
        "Most adults and learners feel safe to try, to fail and to say so.",
        "Prepare learners to teach newcomers how learning works here.",
        "Shared ownership is how people do things here, and newcomers learn it from learners.");

    private static PracticeDimension Technology() => Dimension(
        Levels, "technology", "Technology and data",
        "Devices, tools and data are listed, and gaps are known.",
        "Decide which questions data should answer, who may see what, and which tools that takes.",
        "Tools, access and rules of privacy are chosen for the pilot.",
        "Run the tools with the pilot teams, and help on the same day when something breaks.",
        "Pilot classes see goals, evidence and next steps in one place.",
        "Drop tools that nobody needs, connect the others, and check access at home.",
        "Data flows between the tools, is used every week, and consent is kept.",
        "Plan renewal, support and training for all for the coming years.",
        "Every learner has access, tools and data work together everywhere, and cost and privacy are in hand.");

    private static PracticeDimension Community() => Dimension(
        Levels, "community", "Families and community",
        "Families and partners have heard that something may change.",
        "Ask families, employers and clubs what learners could do with them, and what worries them.",
        "First places and people outside school are found, and families know the plan.",
        "Let some learners learn and show their learning outside school, with mentors.",
        "In the pilot families and partners take part in goals, projects and exhibitions.",
        "Ask them what worked, and find out who could not take part and why.",
        "Families of all groups take part, and learning outside school counts.",
        "Make agreements with partners, so that every learner can have a mentor and a place.",
        "Learning takes place in the whole community, and families and partners help to steer it.");
}
