export { bookletGuide, type GuideStep, type GuideSubject, guideSteps } from './booklet-guide.ts';
