import { walkPages } from "./page-walk";

walkPages({ width: 1280, height: 900 });
